import { attackEditions } from '../attack/editions.ts';
import { type Publication, publishedAreaOf } from '../attack/published.ts';
import type { Area } from '../definitions/area.ts';
import { highsSolver } from '../files/highs.ts';
import { publicationIn, readPublished, readReportTables, tablesAmong, withTables } from '../files/read-published.ts';
import type { WrittenFile } from '../files/write-pages.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { reportIn } from './report-in.ts';

/**
 * What the edition that stands in a folder and the one that takes its place tell together: until releases are remembered, the
 * folder is the only memory of what the public has seen. Nothing where no edition of the area stands there, or the very same numbers:
 * a correction may be of the same day as what it corrects.
 * @param files of the site, and of the report in it where there is one
 */
export async function toldByEditions(folder: string, files: readonly WrittenFile[]): Promise<Problem[]> {
  const [read, tables] = [await readPublished(folder), await readReportTables(folder)];
  if (read === undefined) return [];
  if ('problems' in read || (tables !== undefined && 'problems' in tables)) return [unread(folder)];
  const [earlier, later] = [withTables(read.value, tables?.value ?? []), publicationIn(files)];
  const [old, now] = [earlier, later].map(({ area }) => area);
  if (old?.area?.id !== now?.area?.id) return [];
  return told(folder, old?.extract?.asOf ?? '', earlier, later);
}

/** The same of the annual report that stands alone in a folder, and the one that takes its place. */
export async function toldByReports(folder: string, area: Area, files: readonly WrittenFile[]): Promise<Problem[]> {
  const report = await reportIn(folder, area.id);
  const tables = report && (await readReportTables(report.root));
  if (report === undefined || tables === undefined) return [];
  if ('problems' in tables) return [unread(folder)];
  const none = { area: publishedAreaOf(area), figures: [] };
  return told(folder, report.asOf, withTables(none, tables.value), withTables(none, tablesAmong(files)));
}

const unread = (folder: string) => problem('earlier-unread', { folder });

async function told(folder: string, asOf: string, earlier: Publication, later: Publication): Promise<Problem[]> {
  const found = attackEditions(earlier, later, await highsSolver());
  const secrets = [...found.between, ...found.wins].map(({ secret }) => secret);
  const all = [...found.changed, ...found.persons, ...secrets];
  const { undecided, contradictions } = found;
  if (all.length + undecided + contradictions === 0) return [];
  const measures = [...new Set(all.map(({ measure }) => measure))].join(', ');
  return [problem('editions-tell', { folder, asOf, count: all.length, measures, undecided, contradictions })];
}
