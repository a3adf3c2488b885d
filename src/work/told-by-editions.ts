import { betweenEditions } from '../attack/editions.ts';
import { highsSolver } from '../files/highs.ts';
import { publicationIn, readPublished } from '../files/read-published.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { SiteFile } from '../website/site-file.ts';

/**
 * What the edition that stands in a folder and the one that takes its place tell together: until releases are remembered, the
 * folder is the only memory of what the public has seen. Nothing where no other extract of the area stands there.
 */
export async function toldByEditions(folder: string, pages: readonly SiteFile[]): Promise<Problem[]> {
  const read = await readPublished(folder);
  if (read !== undefined && 'problems' in read) return [problem('earlier-unread', { folder })];
  const earlier = read?.value;
  if (earlier === undefined) return [];
  const later = publicationIn(pages);
  const [old, now] = [earlier, later].map(({ area }) => area);
  const isOther = old?.area?.id !== now?.area?.id || old?.extract?.asOf === now?.extract?.asOf;
  if (isOther) return [];
  const { changed, persons } = betweenEditions(earlier, later, await highsSolver());
  const measures = new Set([...changed, ...persons].map(({ measure }) => measure));
  const words = { folder, asOf: old?.extract?.asOf ?? '', count: changed.length + persons.length };
  return words.count === 0 ? [] : [problem('editions-tell', { ...words, measures: [...measures].join(', ') })];
}
