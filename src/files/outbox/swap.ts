import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, errorCode } from './disk.ts';
import { isLitter } from './folder-content.ts';
import { MARK_FILE } from './mark.ts';
import { WORK_MARK } from './own-work.ts';
import type { WorkFolder } from './work-folder.ts';
import { markFirst } from './work-folders.ts';

/** A new edition that stands in its folder, and where what it replaced is until that is removed. */
export interface Swapped {
  /** Undefined when nothing stood there. */
  readonly old: string | undefined;
  /** Takes it back: the old edition stands again. */
  readonly undo: () => Promise<void>;
}

/** The two renames, with nothing of this program between them. When the second fails the first is taken back. */
export function swapFolders(disk: Disk, real: string, work: WorkFolder): Swapped {
  const moves = new Moves(disk);
  let isMoved = true;
  try {
    moves.move(real, work.old);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    isMoved = false;
  }
  moves.orNone(() => moves.move(work.fresh, real));
  return { old: isMoved ? work.old : undefined, undo: async () => moves.undo() };
}

/**
 * For a folder that somebody stands in, which would be another and empty one for them if it were renamed: it stays, and what it
 * holds is exchanged. The mark goes first and comes last, so that a folder with a mark is always whole; what a run that died
 * was in the middle of is told by {@link WorkFolder.held}.
 */
export async function swapContents(disk: Disk, real: string, work: WorkFolder): Promise<Swapped> {
  const names = async (folder: string) =>
    (await disk.list(folder))
      .filter((each) => !isLitter(each))
      .map(({ name }) => name)
      .toSorted(markFirst);
  const gone = await names(real);
  const come = (await names(work.fresh)).toReversed();
  await disk.makeFolder(work.held);
  const moves = new Moves(disk);
  const undo = async () => {
    moves.undo();
    await disk.removeEmpty(work.held);
  };
  try {
    for (const name of gone) moves.move(join(real, name), join(work.held, name));
    for (const name of come) moves.move(join(work.fresh, name), join(real, name));
  } catch (error) {
    await undo();
    throw error;
  }
  return { old: work.held, undo };
}

/** What a signal leaves time for: the old edition in its place, and nothing beside it. */
export function removeNow(real: string, work: WorkFolder): void {
  const isAmongMoves = existsSync(work.held) && existsSync(join(work.fresh, MARK_FILE));
  if (isAmongMoves) return;
  const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  if (!existsSync(work.old)) {
    const parts = existsSync(work.path) ? readdirSync(work.path) : [];
    for (const name of parts) if (name !== WORK_MARK) remove(join(work.path, name));
    remove(work.path);
  } else if (!existsSync(real)) renameSync(work.old, real);
}

/** Renames that can be taken back. Where that fails too, the next run finds what to do in the work folder. */
class Moves {
  readonly #disk: Disk;
  readonly #done: (readonly [from: string, to: string])[] = [];

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  move(from: string, to: string): void {
    this.#disk.renameNow(from, to);
    this.#done.push([from, to]);
  }

  /** All of the moves, or none. */
  orNone(moves: () => void): void {
    try {
      moves();
    } catch (error) {
      this.undo();
      throw error;
    }
  }

  readonly undo = (): void => {
    for (let last = this.#done.pop(); last !== undefined; last = this.#done.pop())
      this.#disk.renameNow(last[1], last[0]);
  };
}
