import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorCode } from './outbox/disk.ts';
import { MARK_FILE } from './outbox/mark.ts';
import { fileName, isRead } from './table-file-name.ts';

/** Files as they are on the disk, by name. */
export type TablePrints = ReadonlyMap<string, TablePrint>;

export interface TablePrint {
  /** What tells a file from another that takes its place: where it lies on the disk, its size and its times. */
  readonly print: string;
  readonly bytes: number;
}

/** The prints of the files that tables are read from, in a folder or of a workbook, and of the mark beside them. */
export async function tablePrints(path: string): Promise<TablePrints> {
  const names = await readdir(path).catch((error: unknown) => {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  });
  if (names === undefined) return printsOf([[basename(path), path]]);
  const tables = names.filter((name) => name === MARK_FILE || isRead(fileName(name).kind));
  return printsOf(tables.map((name) => [name, join(path, name)]));
}

/** Which files are no longer those that they were. New ones are none: what wasn't there was read as not there, all through. */
export async function replacedTables(path: string, before: TablePrints): Promise<string[]> {
  const now = await tablePrints(path);
  return [...before].filter(([name, { print }]) => now.get(name)?.print !== print).map(([name]) => name);
}

async function printsOf(files: readonly (readonly [name: string, path: string])[]): Promise<TablePrints> {
  const prints = new Map<string, TablePrint>();
  for (const [name, path] of files) {
    try {
      const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
      prints.set(name, { print: [dev, ino, size, mtimeNs, ctimeNs].join(' '), bytes: Number(size) });
    } catch (error) {
      // What can't be looked at isn't read either, and is told by what would have read it.
      if (errorCode(error) === undefined) throw error;
    }
  }
  return prints;
}
