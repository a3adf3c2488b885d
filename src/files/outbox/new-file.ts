import { dirname, join, resolve } from 'node:path';
import { type Problem, problem } from '../../problems/problem.ts';
import { type Disk, errorCode } from './disk.ts';
import { diskProblem } from './disk-problem.ts';
import { isWithin, realPlace } from './judge-place.ts';

/**
 * Why a new file can't be written there: asked before long work.
 * @param tables a folder of tables: a workbook among them would be read as tables the next time
 */
export async function examineNewFile(
  disk: Disk,
  file: string,
  ending: string,
  tables?: string,
): Promise<readonly Problem[]> {
  const whole = resolve(file);
  if (!whole.toLowerCase().endsWith(ending)) return [problem('file-other-ending', { file, ending })];
  if ((await disk.look(whole)) !== undefined) return [problem('file-is-there', { file })];
  if (tables === undefined || !isWithin(await realPlace(disk, file), await realPlace(disk, tables))) return [];
  return [problem('answer-among-tables', { file, folder: tables })];
}

/**
 * Writes a file that isn't there yet, whole or not at all. Nothing is ever written over: what stands at the path, or comes there
 * meanwhile, stays.
 * @param ending what the file's name must end with, such as `.xlsx`
 * @param mode who may read it; as the user has it for new files where left out
 */
export async function writeNewFile(
  disk: Disk,
  file: string,
  ending: string,
  content: Uint8Array,
  mode?: number,
): Promise<readonly Problem[]> {
  const hindrance = await examineNewFile(disk, file, ending);
  if (hindrance.length > 0) return hindrance;
  const whole = resolve(file);
  const beside = join(dirname(whole), `.vardmatt-${process.pid}${ending}`);
  try {
    await disk.makeFolder(dirname(whole));
    // Never open to others, not even while it is written.
    await disk.write(beside, content, mode);
    await disk.sync(beside);
    await disk.alsoName(beside, whole);
    return [];
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return [problem('file-is-there', { file })];
    const known = diskProblem(error, dirname(file));
    if (known === undefined) throw error;
    return [known];
  } finally {
    await disk.remove(beside);
  }
}
