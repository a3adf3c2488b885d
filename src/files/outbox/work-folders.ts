import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, errorCode } from './disk.ts';
import { foreignIn } from './folder-content.ts';
import { MARK_FILE, readMark } from './mark.ts';
import { isOwnWork, removeWork } from './own-work.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { isDead } from './sign-of-life.ts';
import type { WorkFolder } from './work-folder.ts';

/** A folder's name can be so many bytes on common file systems; ours adds some. */
const LONGEST = 150;

export function workFolder(real: string, name: string): WorkFolder {
  const path = join(dirname(real), prefixOf(real) + name);
  const inside = (part: string) => join(path, part);
  return { path, name, fresh: inside('ny'), old: inside('gammal'), held: inside('undan'), done: inside('bort') };
}

function prefixOf(real: string): string {
  const own = basename(real);
  const short = Buffer.byteLength(own) <= LONGEST ? own : createHash('sha256').update(own).digest('hex').slice(0, 16);
  return `.${short}.ny-`;
}

/** The folders beside an output folder that are named as work folders, whoever made them, oldest first. */
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

/** Those of them that this program made for this user: no other is touched. */
async function ownWorkFolders(disk: Disk, { user }: ProcessIdentity, real: string): Promise<WorkFolder[]> {
  const own: WorkFolder[] = [];
  for (const work of await workFolders(disk, real)) if (await isOwnWork(disk, work, user)) own.push(work);
  return own;
}

/**
 * Puts right what dead runs left beside an output folder: an old edition that a run had moved away and not replaced comes
 * back, and the rest is removed. What a living run is writing is let be, and so is what somebody else has there.
 * @param silence milliseconds after which a run elsewhere that gives no sign of life is dead
 */
export async function recover(disk: Disk, identity: ProcessIdentity, real: string, silence: number): Promise<void> {
  for (const left of await ownWorkFolders(disk, identity, real)) {
    if (!(await isDead(disk, identity, left, silence))) continue;
    const isHeld = (await disk.look(left.held)) !== undefined;
    if (isHeld && (await disk.look(real))?.kind === 'folder') await recoverContents(disk, real, left);
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
  for (const replaced of [work.old, work.held]) {
    if ((await disk.look(replaced)) === undefined) continue;
    await disk.remove(work.done);
    await disk.rename(replaced, work.done);
  }
  await removeWork(disk, work);
}

/** Whether an edition that was moved away is as the program wrote it, so that nobody's work is lost with it. */
async function isOurs(disk: Disk, folder: string): Promise<boolean> {
  const mark = await readMark(disk, folder);
  if (mark === 'unreadable') return false;
  if (mark === undefined) return (await disk.list(folder)).length === 0;
  const { added, changed } = await foreignIn(disk, folder, mark, false);
  return added.length === 0 && changed.length === 0;
}

/** Whether an exchange of what a folder holds is not over: then the work folder has what can't be lost. */
export async function isAmongMoves(disk: Disk, { held, fresh }: WorkFolder): Promise<boolean> {
  return (await disk.look(held)) !== undefined && (await disk.look(join(fresh, MARK_FILE))) !== undefined;
}

/** Whether a run has left a folder in the middle of such an exchange. */
export async function isHeldBack(disk: Disk, identity: ProcessIdentity, real: string): Promise<boolean> {
  for (const left of await ownWorkFolders(disk, identity, real)) if (await isAmongMoves(disk, left)) return true;
  return false;
}

/**
 * Takes back an exchange that a dead run was in the middle of: what had come goes, and what was set aside comes back. An exchange
 * that had ended is left.
 * @param written the names of what the new edition holds, by its mark; undefined when the mark has come and so all has
 */
async function takeBackContents(
  disk: Disk,
  real: string,
  work: WorkFolder,
  written: readonly string[] | undefined,
): Promise<void> {
  if (written === undefined) return;
  const isThere = async (path: string) => (await disk.look(path)) !== undefined;
  for (const name of written)
    if (!(await isThere(join(work.fresh, name))) && (await isThere(join(real, name))))
      await disk.rename(join(real, name), join(work.fresh, name));
  // The old mark last: until then the folder isn't whole.
  const aside = (await disk.list(work.held)).map(({ name }) => name).toSorted(markFirst);
  for (const name of aside.toReversed()) await disk.rename(join(work.held, name), join(real, name));
}

async function recoverContents(disk: Disk, real: string, left: WorkFolder): Promise<void> {
  const mark = await readMark(disk, left.fresh);
  const written = mark === 'unreadable' ? [] : mark?.filer.map(({ fil }) => fil.split('/')[0] ?? fil);
  await takeBackContents(disk, real, left, written);
  // What somebody had put in the old edition meanwhile isn't lost with it.
  if ((await disk.look(left.held)) !== undefined && !(await isOurs(disk, left.held)))
    await disk.rename(left.held, `${real}.gammal-${left.name}`);
}

/** The order in which what a folder holds leaves it. */
export const markFirst = (a: string, b: string) =>
  a === MARK_FILE ? -1 : b === MARK_FILE ? 1 : a < b ? -1 : a > b ? 1 : 0;
