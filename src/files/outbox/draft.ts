import { dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

/** An edition being made. Paths are from its folder, with `/`. */
export interface Draft {
  /** The folder itself, for what writes its files by itself. */
  readonly folder: string;
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly copy: (path: string, from: string) => Promise<void>;
}

/** A draft in a folder that is there. */
export function draftIn(disk: Disk, folder: string): Draft {
  const target = async (path: string) => {
    const whole = join(folder, path);
    await disk.makeFolder(dirname(whole));
    return whole;
  };
  return {
    folder,
    write: async (path, content) => disk.write(await target(path), content),
    copy: async (path, from) => disk.copy(from, await target(path)),
  };
}
