import { stat } from 'node:fs/promises';
import type { Problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';

/** A problem for each path at which there is nothing. What is wrong with what is there is for its reader to say. */
export async function missingPaths(paths: readonly string[]): Promise<Problem[]> {
  const found = await Promise.all(
    paths.map(async (file) => {
      const isThere = (await stat(file).catch(() => undefined)) !== undefined;
      return isThere ? [] : [tableProblem('path-missing', { file })];
    }),
  );
  return found.flat();
}
