import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

/** An edition being made. Paths are from its folder, with `/`. */
export interface Draft {
  /** The folder itself, for what writes its files by itself. */
  readonly folder: string;
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly copy: (path: string, from: string) => Promise<void>;
}

/** A draft that knows what it wrote. */
export interface OwnDraft extends Draft {
  /** SHA-256 in hexadecimal of what `write` wrote, by path: known from memory, so that nothing has to be read again. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** A draft in a folder that is there. @param mode who may read what is written; as the user has it for new files where left out */
export function draftIn(disk: Disk, folder: string, mode?: number): OwnDraft {
  const made = new Set<string>();
  const hashes = new Map<string, string>();
  const target = async (path: string) => {
    const whole = join(folder, path);
    const above = dirname(whole);
    if (!made.has(above)) await disk.makeFolder(above);
    made.add(above);
    return whole;
  };
  return {
    folder,
    hashes,
    write: async (path, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      await disk.write(await target(path), bytes, mode);
      hashes.set(path, hash('sha256', bytes, 'hex'));
    },
    copy: async (path, from) => disk.copy(from, await target(path)),
  };
}
