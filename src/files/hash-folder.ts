import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** SHA-256 of a data set: of the names and bytes of its files, whatever order a disk lists them in. A workbook is one file. */
export async function hashFolder(path: string): Promise<string> {
  const isFolder = (await stat(path)).isDirectory();
  const names = isFolder ? await fileNames(path) : [basename(path)];
  const hash = createHash('sha256');
  for (const name of names) {
    hash.update(`${name}\0`);
    for await (const bytes of createReadStream(isFolder ? join(path, name) : path)) hash.update(bytes);
  }
  return hash.digest('hex');
}

/** Folders inside hold no tables. */
async function fileNames(path: string): Promise<string[]> {
  const shown = (await readdir(path)).filter((name) => !name.startsWith('.')).toSorted();
  const isFile = await Promise.all(
    shown.map(async (name) => (await stat(join(path, name)).catch(() => undefined))?.isFile()),
  );
  return shown.filter((_, place) => isFile[place]);
}
