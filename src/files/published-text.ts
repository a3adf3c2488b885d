import { readFile, stat } from 'node:fs/promises';
import { errorCode } from './outbox/disk.ts';

/** Bytes of the largest data file: those of a register of fifty areas are a tenth of it. */
const LARGEST = 1 << 28;

/** A published file's text; undefined when nothing stands there, or something that is no file: a pipe would be waited for without an end. */
export async function publishedText(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= LARGEST ? await readFile(path, 'utf8') : undefined;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
