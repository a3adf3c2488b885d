import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';

/** The text files of one content folder, name → text, in the order of their names; a folder that isn't there is a problem. */
export async function readTexts(
  folder: string,
  problems: Problem[],
  isWanted: (name: string) => boolean = () => true,
): Promise<ReadonlyMap<string, string>> {
  const entries = await listContent(folder, problems);
  const names = entries.filter((entry) => entry.isFile() && isWanted(entry.name)).map(({ name }) => name);
  const texts = names
    .toSorted()
    .map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')]);
  return new Map(await Promise.all(texts));
}

/** What a content folder holds; nothing, and a problem, when it isn't there. */
export async function listContent(folder: string, problems: Problem[]) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')))
      throw error;
    problems.push(problem('content-folder-missing', { folder }));
    return [];
  }
}
