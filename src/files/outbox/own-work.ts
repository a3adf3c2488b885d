import { basename, join } from 'node:path';
import { z } from '../../schema.ts';
import type { Disk, Standing } from './disk.ts';
import type { WorkFolder } from './work-folder.ts';

/** The file in a work folder that proves whose it is. */
export const WORK_MARK = '.vardmatt-arbete.json';

/** What it says: a folder that was copied, renamed or put there by somebody is no longer the one that was made. */
const mark = z.strictObject({
  vardmatt: z.literal('arbete'),
  namn: z.string(),
  /** The folder's inode: devices have other numbers on another machine that shares the disk. */
  plats: z.int(),
});

/** Makes a work folder for the user alone, with its mark. */
export async function makeWork(disk: Disk, { path }: WorkFolder): Promise<void> {
  await disk.makeFolder(path, 0o700);
  const plats = (await disk.look(path))?.inode ?? Number.NaN;
  const text = JSON.stringify({ vardmatt: 'arbete', namn: basename(path), plats } satisfies z.infer<typeof mark>);
  await disk.write(join(path, WORK_MARK), text);
}

/**
 * Whether a work folder is one that this program made for this user, and nobody else can have put anything in it. Where others
 * may write beside an output folder, a name alone proves nothing: what lies under it would be moved, published and removed.
 * One without anything in it but a mark that was cut off is of a run that was killed as it began.
 * @param user the user's number; undefined where the system has none
 */
export async function isOwnWork(disk: Disk, work: WorkFolder, user: number | undefined): Promise<boolean> {
  const standing = await disk.look(work.path);
  if (standing?.kind !== 'folder' || !isForUserAlone(standing, user)) return false;
  const entries = await disk.list(work.path);
  const parts = new Set([work.fresh, work.old, work.held, work.done].map((path) => basename(path)));
  if (entries.some(({ name, kind }) => parts.has(name) && kind !== 'folder')) return false;
  const others = entries.filter(({ name }) => name !== WORK_MARK);
  const own = entries.find(({ name }) => name === WORK_MARK);
  if (own === undefined) return others.length === 0;
  if (own.kind !== 'file') return false;
  const read = markIn(await disk.read(join(work.path, WORK_MARK)));
  if (read === undefined) return others.length === 0;
  return read.namn === basename(work.path) && read.plats === standing.inode;
}

/** Removes a work folder, its mark last: a part of one that is left is still known by it. */
export async function removeWork(disk: Disk, { path }: WorkFolder): Promise<void> {
  if ((await disk.look(path)) === undefined) return;
  for (const { name } of await disk.list(path)) if (name !== WORK_MARK) await disk.remove(join(path, name));
  await disk.remove(path);
}

function isForUserAlone({ owner, mode }: Standing, user: number | undefined): boolean {
  return user === undefined || (owner === user && (mode & 0o077) === 0);
}

/** Undefined where a text is no mark, or a part of one. */
function markIn(text: string): z.infer<typeof mark> | undefined {
  try {
    return mark.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
