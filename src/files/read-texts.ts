import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';

/**
 * The text files of one content folder, name → text, in the order of their names. A folder that isn't there is a problem, and
 * so is a file that isn't saved as UTF-8.
 */
export async function readTexts(
  folder: string,
  problems: Problem[],
  isWanted: (name: string) => boolean = () => true,
): Promise<ReadonlyMap<string, string>> {
  const entries = await listContent(folder, problems);
  const names = entries.filter((entry) => entry.isFile() && isWanted(entry.name)).map(({ name }) => name);
  const texts = await Promise.all(
    names.toSorted().map(async (name): Promise<[string, string][]> => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (isUtf8(bytes)) return [[name, bytes.toString('utf8')]];
      problems.push(problem('content-not-utf8', { file: name, line: firstOddLine(bytes) }, { file: path }));
      return [];
    }),
  );
  return new Map(texts.flat());
}

/** The first line with bytes that are no letters in UTF-8. */
function firstOddLine(bytes: Buffer): number {
  let [line, start] = [1, 0];
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    [line, start] = [line + 1, end + 1];
  }
  return line;
}

const NEWLINE = 10;

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
