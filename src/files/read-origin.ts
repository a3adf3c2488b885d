import { type Problem, problem } from '../problems/problem.ts';
import type { Disk } from './outbox/disk.ts';
import { foreignIn } from './outbox/folder-content.ts';
import { named } from './outbox/judge-place.ts';
import { MARK_FILE, readMark, type Simulation } from './outbox/mark.ts';

/** Where a data set comes from: a simulation, all of it, or not. */
export type Origin = { readonly simulation: Simulation | undefined } | { readonly problems: readonly Problem[] };

/**
 * Reads from its mark whether a folder of tables is made up. A folder that was simulated and then added to or changed is
 * neither: figures from it would be of made-up and other patients together. Tables that were taken away don't matter.
 * A mark that can't be read may be a simulation's.
 */
export async function readOrigin(disk: Disk, path: string): Promise<Origin> {
  const mark = await readMark(disk, path);
  if (mark === 'unreadable')
    return { problems: [problem('data-mark-unreadable', { folder: path, file: MARK_FILE }, { file: path })] };
  if (mark?.slag !== 'simulering' || mark.simulerad === undefined) return { simulation: undefined };
  const { added, changed } = await foreignIn(disk, path, mark);
  const mixed = [...added.filter((name) => !name.startsWith('.')), ...changed];
  return mixed.length === 0
    ? { simulation: mark.simulerad }
    : { problems: [problem('data-mixed', { folder: path, names: named(mixed) }, { file: path })] };
}
