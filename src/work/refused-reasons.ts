import type { RefusedRow } from '../analysis/refused-rows.ts';
import type { Problem } from '../problems/problem.ts';

/** What was found of a refused row when it was read, by column. */
export function reasonsOf({ table, row }: RefusedRow, problems: readonly Problem[]): string[] {
  return problems
    .filter((each) => each.table === table && each.row === row && each.severity === 'error')
    .map(({ column, message }) => (column === undefined ? message : `${column}: ${message}`));
}
