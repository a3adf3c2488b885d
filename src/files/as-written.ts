import { join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { nodeDisk } from './outbox/disk.ts';
import { foreignIn } from './outbox/folder-content.ts';
import { named } from './outbox/judge-place.ts';
import { MARK_FILE, readMark } from './outbox/mark.ts';

/**
 * Whether what is published in a folder is as the program wrote it, by its mark: an error where something was changed or taken away,
 * since what is found of the rest says nothing of it, and a word where something was added, or where there is no mark to tell.
 */
export async function judgeAsWritten(folder: string): Promise<readonly Problem[]> {
  const mark = await readMark(nodeDisk, folder);
  if (mark === undefined) return [problem('site-unmarked', { folder, file: MARK_FILE })];
  if (mark === 'unreadable') return [problem('site-changed', { folder, names: MARK_FILE })];
  const { added, changed } = await foreignIn(nodeDisk, folder, mark);
  const standing = await Promise.all(mark.filer.map(({ fil }) => nodeDisk.look(join(folder, fil))));
  const gone = mark.filer
    .map(({ fil }) => fil)
    .filter((file, place) => standing[place] === undefined || added.includes(file));
  const others = [...changed, ...gone].toSorted();
  const more = added.filter((name) => !gone.includes(name));
  return [
    ...(others.length === 0 ? [] : [problem('site-changed', { folder, names: named(others) })]),
    ...(more.length === 0 ? [] : [problem('site-added-to', { folder, names: named(more) })]),
  ];
}
