import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { isCode } from '../is-code.ts';
import { draftOf, removeLeftBehind } from '../left-behind.ts';
import { markFolder } from '../register-folder.ts';
import { StorageFault } from '../storage-fault.ts';
import { type ServerUser, serverUser } from './server-user.ts';

/** Where things are in a register's folder. */
export interface ServerFolder {
  readonly folder: string;
  /** The server's own: what is in it belongs to who it runs as. */
  readonly server: string;
  readonly cluster: string;
  /** The folder of the server's socket. */
  readonly socket: string;
  /** The socket of the process that keeps the server. */
  readonly keeper: string;
  readonly log: string;
  readonly user: ServerUser;
  /** `bin`, `lib` and `share`, where the server's user can reach them. */
  readonly binaries: string;
}

/** A socket's path has 107 bytes at most, and these are in the folder. */
const LONGEST = 107 - Buffer.byteLength('/server/sockel/.s.PGSQL.5432');

/**
 * Makes a register's folder ready for the server to run in, or finds that it is.
 * @param binaries where the server's programs are; copied into the folder where its user can't reach them
 * @param mark looks whether it is a register's
 * @throws StorageFault where the folder holds something else, can't be written or can't be reached
 */
export function serverFolder(
  path: string,
  binaries: string,
  random: () => number,
  mark: (folder: string) => void = markFolder,
): ServerFolder {
  const folder = resolve(path);
  if (Buffer.byteLength(folder) > LONGEST)
    throw new StorageFault('database-folder-name-long', { folder, most: LONGEST });
  mark(folder);
  const server = join(folder, 'server');
  const user = serverUser(existsSync(server) ? statSync(server).gid : undefined, random);
  if (user.isOther) mustReach(folder);
  owned(server, user, 0o710);
  const own = join(server, 'program');
  const reached = !user.isOther || firstClosed(binaries) === undefined ? binaries : copied(binaries, own);
  const keeper = join(folder, 'hallare');
  mkdirSync(keeper, { recursive: true, mode: 0o700 });
  const socket = join(server, 'sockel');
  owned(socket, user, 0o700, user.uid);
  return {
    ...{ folder, server, socket, user, binaries: reached },
    ...{ cluster: join(server, 'kluster'), keeper: join(keeper, 'sockel'), log: join(server, 'server.log') },
  };
}

/** A folder that belongs to us and the server's group, or to the server's user. */
function owned(folder: string, { isOther, gid }: ServerUser, mode: number, owner = process.getuid?.() ?? 0): void {
  mkdirSync(folder, { recursive: true, mode });
  if (isOther) chownSync(folder, owner, gid);
  chmodSync(folder, mode);
}

function mustReach(folder: string): void {
  const ancestor = firstClosed(dirname(folder));
  if (ancestor !== undefined) throw new StorageFault('database-folder-unreachable', { folder, ancestor });
  chmodSync(folder, 0o711);
}

/** The first folder on the way that others may not go through. */
function firstClosed(path: string): string | undefined {
  const ways: string[] = [];
  for (let one = path; ; one = dirname(one)) {
    ways.unshift(one);
    if (one === dirname(one)) break;
  }
  return ways.find((one) => (statSync(one).mode & 0o001) === 0);
}

/** The server's programs in the folder, copied once. */
function copied(binaries: string, to: string): string {
  removeLeftBehind(dirname(to), basename(to));
  if (existsSync(to)) return to;
  const fresh = draftOf(to, process.pid);
  cpSync(binaries, fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, to);
  } catch (error) {
    // Another program copied them meanwhile.
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    rmSync(fresh, { recursive: true });
  }
  return to;
}
