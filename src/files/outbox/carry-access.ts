import { join } from 'node:path';
import { type Disk, errorCode, type Standing } from './disk.ts';
import { folderContent } from './folder-content.ts';
import { MARK_FILE } from './mark.ts';

/**
 * Lets those read a new edition who could read the one that it replaces, such as a web server's group: owner, group and mode of
 * each file and folder are as those of its name were, and what is new is as the old mark, or the folder itself, was.
 * The owner is kept only by who may give files away. Answers the group that couldn't be given; undefined when all is well.
 */
export async function carryAccess(disk: Disk, standing: string, fresh: string): Promise<number | undefined> {
  const top = await disk.look(standing);
  if (top === undefined) return undefined;
  const mark = await disk.look(join(standing, MARK_FILE));
  const { files, folders } = await folderContent(disk, fresh);
  for (const path of [...files, ...folders, '']) {
    const made = await disk.look(join(fresh, path));
    if (made === undefined) continue;
    const same = await disk.look(join(standing, path));
    const model = same?.kind === made.kind ? same : made.kind === 'folder' ? top : mark;
    const { owner, group } = model ?? top;
    if (!(await given(disk, join(fresh, path), made, owner, group))) return group;
    // After the owner, since giving a folder away may take its bits.
    const mode = model?.mode ?? made.mode;
    if ((await disk.look(join(fresh, path)))?.mode !== mode) await disk.setMode(join(fresh, path), mode);
  }
  return undefined;
}

/** Gives a path its owner and group, or its group alone; false when not even that is allowed. */
async function given(disk: Disk, path: string, made: Standing, owner: number, group: number): Promise<boolean> {
  if (made.owner !== owner && (await isAllowed(disk.give(path, owner, group)))) return true;
  return made.group === group || isAllowed(disk.give(path, made.owner, group));
}

async function isAllowed(giving: Promise<void>): Promise<boolean> {
  try {
    await giving;
    return true;
  } catch (error) {
    if (errorCode(error) === 'EPERM' || errorCode(error) === 'EINVAL') return false;
    throw error;
  }
}
