import { createHash, hash } from 'node:crypto';
import { createReadStream, renameSync } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';

/** The file system as an output folder needs it: passed in, so that a test can let any write fail. */
export interface Disk {
  /** What stands at a path, links not followed; undefined when nothing does. */
  readonly look: (path: string) => Promise<Standing | undefined>;
  /** What a folder holds. */
  readonly list: (folder: string) => Promise<readonly StandingEntry[]>;
  readonly read: (file: string) => Promise<string>;
  /** SHA-256 in hexadecimal. */
  readonly hash: (file: string) => Promise<string>;
  /** The path without links, and as the disk spells it. */
  readonly real: (path: string) => Promise<string>;
  readonly canWrite: (folder: string) => Promise<boolean>;

  /** Makes a folder and those above it. The topmost that was made, or undefined when all were there. */
  readonly makeFolder: (folder: string, mode?: number) => Promise<string | undefined>;
  readonly setMode: (path: string, mode: number) => Promise<void>;
  /** Gives a file or folder to a user and a group, by their numbers. */
  readonly give: (path: string, owner: number, group: number) => Promise<void>;
  /** @param mode who may read a file that is made; as the user has it for new files where left out */
  readonly write: (file: string, content: string | Uint8Array, mode?: number) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Gives a file a second name in the same folder, where nothing has that name. @throws EEXIST where something has */
  readonly alsoName: (file: string, name: string) => Promise<void>;
  /** Doesn't come back before what was written to a file or a folder is on the disk itself. */
  readonly sync: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** At once, so that nothing else of this program happens between two of them. */
  readonly renameNow: (from: string, to: string) => void;
  /** Removes a file, or a folder with all in it. */
  readonly remove: (path: string) => Promise<void>;
  readonly removeEmpty: (folder: string) => Promise<void>;
}

export type StandingKind = 'file' | 'folder' | 'link' | 'other';

export interface Standing {
  readonly kind: StandingKind;
  /** Bytes. */
  readonly size: number;
  readonly mode: number;
  /** The user and the group that it belongs to, by their numbers. */
  readonly owner: number;
  readonly group: number;
  readonly device: number;
  readonly inode: number;
}

export interface StandingEntry {
  readonly name: string;
  readonly kind: StandingKind;
}

/** Bytes of a file that are hashed at a time: few pieces, since each costs more than its bytes. */
const PIECE = 2 ** 20;

/** The machine's own disk. */
export const nodeDisk: Disk = {
  look: async (path) => {
    try {
      const found = await lstat(path);
      const { size, mode, uid, gid, dev, ino } = found;
      return { kind: kindOf(found), size, mode: mode & 0o7777, owner: uid, group: gid, device: dev, inode: ino };
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  read: (file) => readFile(file, 'utf8'),
  hash: async (file) => {
    const { size } = await stat(file);
    // A stream costs more than a page's bytes, a thousand times over.
    if (size <= PIECE) return hash('sha256', await readFile(file), 'hex');
    const whole = createHash('sha256');
    for await (const bytes of createReadStream(file, { highWaterMark: PIECE })) whole.update(bytes);
    return whole.digest('hex');
  },
  real: (path) => realpath(path),
  canWrite: (folder) =>
    access(folder, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    ),
  makeFolder: (folder, mode) => mkdir(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) }),
  setMode: (path, mode) => chmod(path, mode),
  give: (path, owner, group) => chown(path, owner, group),
  write: (file, content, mode) => writeFile(file, content, mode === undefined ? {} : { mode }),
  copy: (from, to) => copyFile(from, to),
  alsoName: async (file, name) => {
    try {
      await link(file, name);
    } catch (error) {
      // Some file systems, such as those of memory sticks, have one name for a file.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
      await copyFile(file, name, constants.COPYFILE_EXCL);
    }
  },
  sync: async (path) => {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } catch (error) {
      // Some file systems, such as network ones, have no such promise for a folder.
      if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'].includes(errorCode(error) ?? '')) throw error;
    } finally {
      await handle.close();
    }
  },
  rename: (from, to) => rename(from, to),
  renameNow: (from, to) => renameSync(from, to),
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  removeEmpty: (folder) => rmdir(folder),
};

/** The system's own code for what went wrong, such as `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function kindOf(found: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): StandingKind {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isSymbolicLink() ? 'link' : 'other';
}
