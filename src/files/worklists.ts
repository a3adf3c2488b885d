import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { Reading } from '../schema.ts';
import { readWorklists, WORKLIST_FOLDER } from '../worklists/read-worklists.ts';
import type { Worklist } from '../worklists/worklist.ts';
import type { Content } from './content.ts';
import { readTexts } from './read-texts.ts';

/** Reads a content folder's lists, which may name measures of its areas: all of them, or every fault. */
export async function worklistsOf(
  folder: string,
  { areas, dictionary }: Pick<Content, 'areas' | 'dictionary'>,
): Promise<Reading<readonly Worklist[]>> {
  const problems: Problem[] = [];
  const files = await readTexts(join(folder, WORKLIST_FOLDER), problems, ['.yaml']);
  if (problems.length > 0) return { problems };
  const read = readWorklists(files, areas, dictionary);
  if ('value' in read) return read;
  return { problems: read.problems.map((one) => ({ ...one, file: `${WORKLIST_FOLDER}/${one.file ?? ''}` })) };
}
