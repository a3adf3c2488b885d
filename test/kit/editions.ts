import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from '../../src/files/outbox/draft.ts';
import { MARK_FILE } from '../../src/files/outbox/mark.ts';

/** The files of a folder that the program has written, by path, in order, without its mark. */
export async function filesOf(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== MARK_FILE)
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)));
}

/** One hash of all files of an edition, their paths and that there is a mark; what isn't there is `missing`. */
export async function editionHash(folder: string): Promise<string> {
  try {
    const hash = createHash('sha256').update(await readFile(join(folder, MARK_FILE)));
    for (const [path, content] of await filesOf(folder)) hash.update(`${path}\0`).update(content);
    return hash.digest('hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing';
    throw error;
  }
}

/** Writes files as an edition. @param end put last in each, so that two editions differ in every file */
export function filling(files: ReadonlyMap<string, Uint8Array>, end = ''): (draft: Draft) => Promise<void> {
  return async (draft) => {
    for (const [path, content] of files) await draft.write(path, Buffer.concat([content, Buffer.from(end)]));
  };
}
