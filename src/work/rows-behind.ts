import type { Database } from '../analysis/duckdb.ts';
import type { RowChoice } from '../analysis/read-rows.ts';
import { type RefusedRow, refusedRows } from '../analysis/refused-rows.ts';
import type { Measure } from '../definitions/measure.ts';
import type { PlainInput } from '../engine/evaluate-plainly.ts';
import { explain } from '../engine/explain.ts';
import { tablesRead } from '../engine/needed-columns.ts';
import type { Decision } from '../engine/population/case.ts';
import type { Problem } from '../problems/problem.ts';

/** Why each of a reporter's rows counts or doesn't in a measure, and those that were refused when the tables were read. */
export interface RowsBehind {
  readonly decisions: readonly Decision[];
  /** `reasons` is empty where too many were refused to list. */
  readonly refused: readonly (RefusedRow & { readonly reasons: readonly string[] })[];
}

/**
 * @param input its tables hold the reporter's rows alone; what it has delivered is known of all
 * @param choice which rows these are
 * @param problems what was found when the tables were read
 */
export async function rowsBehind(
  database: Database,
  { measure, reporter }: { readonly measure: Measure; readonly reporter: string },
  input: PlainInput,
  choice: RowChoice,
  problems: readonly Problem[],
): Promise<RowsBehind> {
  const { area, dictionary } = input;
  const { decisions } = explain(measure, reporter, input);
  const refused = await refusedRows(database, dictionary, tablesRead(measure, area, dictionary), choice);
  return { decisions, refused: refused.map((row) => ({ ...row, reasons: reasonsOf(row, problems) })) };
}

/** What was found of the row when it was read, by column. */
function reasonsOf({ table, row }: RefusedRow, problems: readonly Problem[]): string[] {
  return problems
    .filter((each) => each.table === table && each.row === row && each.severity === 'error')
    .map(({ column, message }) => (column === undefined ? message : `${column}: ${message}`));
}
