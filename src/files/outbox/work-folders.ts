import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, errorCode } from './disk.ts';
import { foreignIn } from './folder-content.ts';
import { readMark } from './mark.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { isDead } from './sign-of-life.ts';

/**
 * The folder beside an output folder in which the new edition is made: `.<folder>.ny-<name of the work>`, for the user alone.
 * In it `ny` is the new edition, and `gammal` the old one from the first rename on, and `bort` what nobody needs any more: so
 * what is on the disk always tells what a run that died had come to.
 */
export interface WorkFolder {
  readonly path: string;
  readonly name: string;
  readonly fresh: string;
  readonly old: string;
  readonly done: string;
}

/** A folder's name can be so many bytes on common file systems; ours adds some. */
const LONGEST = 150;

export function workFolder(real: string, name: string): WorkFolder {
  const path = join(dirname(real), prefixOf(real) + name);
  return { path, name, fresh: join(path, 'ny'), old: join(path, 'gammal'), done: join(path, 'bort') };
}

function prefixOf(real: string): string {
  const own = basename(real);
  const short = Buffer.byteLength(own) <= LONGEST ? own : createHash('sha256').update(own).digest('hex').slice(0, 16);
  return `.${short}.ny-`;
}

/** The work folders beside an output folder, oldest first. */
export async function workFolders(disk: Disk, real: string): Promise<WorkFolder[]> {
  const prefix = prefixOf(real);
  try {
    const beside = await disk.list(dirname(real));
    return beside
      .filter(({ name, kind }) => kind === 'folder' && name.startsWith(prefix))
      .map(({ name }) => workFolder(real, name.slice(prefix.length)))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * Puts right what dead runs left beside an output folder: an old edition that a run had moved away and not replaced comes
 * back, and the rest is removed. What a living run is writing is let be.
 * @param silence milliseconds after which a run elsewhere that gives no sign of life is dead
 */
export async function recover(disk: Disk, identity: ProcessIdentity, real: string, silence: number): Promise<void> {
  for (const left of await workFolders(disk, real)) {
    if (!(await isDead(disk, identity, left, silence))) continue;
    const hasOld = (await disk.look(left.old)) !== undefined;
    if (hasOld && (await disk.look(real)) === undefined) await disk.rename(left.old, real);
    else if (hasOld && !(await isOurs(disk, left.old))) await disk.rename(left.old, `${real}.gammal-${left.name}`);
    await removeWhole(disk, left);
  }
}

/**
 * Removes a work folder. An old edition that has been replaced is renamed first: of one that is only half removed, and has lost
 * its mark, nobody could tell any more whose it was.
 */
export async function removeWhole(disk: Disk, work: WorkFolder): Promise<void> {
  if ((await disk.look(work.old)) !== undefined) {
    await disk.remove(work.done);
    await disk.rename(work.old, work.done);
  }
  await disk.remove(work.path);
}

/** Whether an edition that was moved away is as the program wrote it, so that nobody's work is lost with it. */
export async function isOurs(disk: Disk, folder: string): Promise<boolean> {
  const mark = await readMark(disk, folder);
  if (mark === 'unreadable') return false;
  if (mark === undefined) return (await disk.list(folder)).length === 0;
  const { added, changed } = await foreignIn(disk, folder, mark, false);
  return added.length === 0 && changed.length === 0;
}
