import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../backup/copied-file.ts';
import { isCode } from '../is-code.ts';
import { type TraceWitness, WITNESS_FILE } from '../trace/trace-witness.ts';
import { KEY_FILE, KeyStore } from './key-store.ts';

/**
 * Copies the keys, and what has been seen of the trace, over an earlier copy of them.
 * @param folder that is marked as such
 */
export async function copyKeys(keys: KeyStore, witness: TraceWitness, folder: string): Promise<void> {
  for (const [name, from] of [
    [WITNESS_FILE, witness],
    [KEY_FILE, keys],
  ] as const) {
    const fresh = join(folder, `${name}.ny`);
    const remove = () => {
      for (const end of ['', '-journal']) rmSync(fresh + end, { force: true });
    };
    remove();
    try {
      from.copyTo(fresh);
      renameSync(fresh, join(folder, name));
    } catch (error) {
      remove();
      throw error;
    }
  }
  await syncFolder(folder);
}

/** What may keep a copy from being reached: a disk that isn't there, or that can't be written. */
const AWAY = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ERR_SQLITE_ERROR'];

/** Destroys in the copies of the keys what has been destroyed here since: those that can't be reached stay behind, and are told of. */
export function catchUpCopies(keys: KeyStore): void {
  for (const { folder, behind } of keys.copies())
    if (behind > 0 && caughtUp(keys, folder)) keys.isCaughtUp(folder, behind);
}

function caughtUp(keys: KeyStore, folder: string): boolean {
  // A store that isn't there would be made.
  if (!existsSync(join(folder, KEY_FILE))) return false;
  try {
    const copy = new KeyStore(folder);
    try {
      if (copy.register !== keys.register) return false;
      copy.eraseMarked(keys.erased());
      return true;
    } finally {
      copy.close();
    }
  } catch (error) {
    if (isCode(error, ...AWAY)) return false;
    throw error;
  }
}
