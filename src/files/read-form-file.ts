import { readFile, stat } from 'node:fs/promises';
import { type Problem, problem } from '../problems/problem.ts';
import { errorCode } from './outbox/disk.ts';
import { findEncoding } from './text-encoding.ts';

/** No form that somebody fills in is larger, in bytes. */
const LARGEST = 1_000_000;

/** The text of a form that somebody has filled in, in whatever encoding it was saved. */
export async function readFormFile(
  file: string,
): Promise<{ readonly text: string } | { readonly problems: readonly Problem[] }> {
  const unreadable = { problems: [problem('form-file-unreadable', { file })] };
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > LARGEST) return unreadable;
    return { text: new TextDecoder(await findEncoding(file, LARGEST)).decode(await readFile(file)) };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return unreadable;
  }
}
