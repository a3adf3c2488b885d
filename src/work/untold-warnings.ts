import { type Problem, problem } from '../problems/problem.ts';
import type { DatedFolder } from './data-set.ts';

/** That there are warnings beside those told, and where they are read; nothing where all are told. */
export function untoldWarnings(
  found: readonly Problem[],
  told: readonly Problem[],
  { folder, asOf }: DatedFolder,
): readonly Problem[] {
  const keys = new Set(told.map((each) => JSON.stringify(each)));
  const untold = found.filter((each) => !keys.has(JSON.stringify(each)));
  const warnings = untold.filter(({ severity }) => severity !== 'note');
  const codes = new Set<string>(warnings.map(({ code }) => code));
  // What stands for problems that aren't listed one by one is a note itself.
  const more = untold.flatMap(({ more: rest }) => (rest !== undefined && codes.has(rest.code) ? [rest.count] : []));
  const count = more.reduce((sum, one) => sum + one, warnings.length);
  return count === 0 ? [] : [problem('warnings-untold', { count, folder, asOf })];
}
