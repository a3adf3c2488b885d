import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nodeDisk } from './outbox/disk.ts';
import { type Product, readMark } from './outbox/mark.ts';
import { isShown } from './table-file-name.ts';

/** Folders of one kind that the program has written beside a folder, in the order of their names. */
export async function writtenBeside(folder: string, product: Product): Promise<readonly string[]> {
  const own = resolve(folder);
  const parent = dirname(own);
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory() && isShown(entry.name)).map(({ name }) => name);
  const found: string[] = [];
  for (const name of names.toSorted().slice(0, MOST_LOOKED_AT)) {
    if (join(parent, name) === own) continue;
    const mark = await readMark(nodeDisk, join(parent, name));
    if (mark !== undefined && mark !== 'unreadable' && mark.slag === product) found.push(join(dirname(folder), name));
  }
  return found;
}

/** A folder of more folders than this is no place where editions stand. */
const MOST_LOOKED_AT = 200;
