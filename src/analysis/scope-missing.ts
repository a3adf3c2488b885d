import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import { ownCode } from '../problems/own-code.ts';
import { listing, type Problem } from '../problems/problem.ts';
import type { Database } from './duckdb.ts';
import type { EvaluateInput } from './evaluate-input.ts';

/** Rows that don't say whether they are in the area's scope: they stay outside and are listed (contract.md 1). */
export async function scopeMissing(
  database: Database,
  { area, dictionary, loaded }: EvaluateInput,
): Promise<Problem[]> {
  const { scope } = area;
  if (scope === undefined) return [];
  const problems: Problem[] = [];
  for (const form of dictionary.forms.values()) {
    if (!(form.id in loaded.read) || !form.variables.some(({ id }) => id === scope.condition.variable)) continue;
    const rows = await database.rows(
      `SELECT ${identifier(ROW)} AS row FROM ${identifier(form.id)} WHERE ${identifier(scope.condition.variable)} IS NULL ORDER BY 1`,
    );
    problems.push(
      ...listing(rows, (row) => ({
        ...scope.missing,
        code: ownCode(scope.missing.code),
        severity: 'warning',
        table: form.id,
        row: new SqlRow(row).count('row'),
        column: scope.condition.variable,
      })),
    );
  }
  return problems;
}
