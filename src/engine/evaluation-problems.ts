import { exclusionsOf } from '../definitions/exclusions-of.ts';
import type { Measure } from '../definitions/measure.ts';
import { ownCode } from '../problems/own-code.ts';
import { listing, type Problem } from '../problems/problem.ts';
import type { Excluded } from './kinds/kind.ts';

/** Rows left out of a measure's n as problems, in the words of its definition. */
export function evaluationProblems(measure: Measure, excluded: readonly Excluded[]): Problem[] {
  const words = exclusionsOf(measure);
  const byCode = Map.groupBy(excluded, ({ code }) => code);
  for (const code of byCode.keys()) if (!words.has(code)) throw new Error(`${measure.id} has no exclusion ${code}`);
  // In the definition's order, so that the same rows give the same list whatever order a database answers in.
  return [...words].flatMap(([code, exclusion]) => {
    const sorted = (byCode.get(code) ?? []).toSorted((a, b) =>
      a.table < b.table ? -1 : a.table > b.table ? 1 : a.row - b.row,
    );
    return listing(sorted, ({ reporter, table, row }) => ({
      ...exclusion,
      code: ownCode(code),
      severity: 'warning',
      measure: measure.id,
      reporter,
      table,
      row,
    }));
  });
}
