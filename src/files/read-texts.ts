import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { listed } from '../words/lists.ts';
import { contentEntries, isForNobody, unreadContent } from './content-entries.ts';
import { errorCode } from './outbox/disk.ts';
import { isShown } from './table-file-name.ts';

/**
 * The text files of one content folder, name → text, in the order of their names. A folder that isn't there is a problem, and
 * so is a file that isn't saved as UTF-8, and whatever somebody may have meant as content and that isn't read.
 * @param endings how the files' names end
 * @param folders the folders there that are read by themselves
 */
export async function readTexts(
  folder: string,
  problems: Problem[],
  endings: readonly string[],
  folders: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const entries = await contentEntries(folder, problems);
  const isWanted = (name: string) => isShown(name) && endings.some((ending) => name.endsWith(ending));
  const names = entries.filter(({ name, is }) => is === 'file' && isWanted(name)).map(({ name }) => name);
  for (const entry of entries)
    if (!names.includes(entry.name) && !folders.includes(entry.name) && !isForNobody(entry, names, endings))
      problems.push(unreadContent(entry, folder, `filer vars namn slutar på ${listed(endings, 'or')}`));
  const texts = await Promise.all(
    names.map(async (name): Promise<[string, string][]> => {
      const path = join(folder, name);
      const bytes = await bytesOf(path);
      if (bytes === undefined) problems.push(tableProblem('file-unreadable', { file: path }));
      else if (isUtf8(bytes)) return [[name, bytes.toString('utf8')]];
      else problems.push(problem('content-not-utf8', { file: name, line: firstOddLine(bytes) }, { file: path }));
      return [];
    }),
  );
  return new Map(texts.flat());
}

/** Undefined where the user may not read the file. */
async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'ENOENT'].includes(errorCode(error) ?? '')) throw error;
    return undefined;
  }
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
