import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import type { Asked } from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';
import { ownCode } from '../problems/own-code.ts';
import { listing, type Problem } from '../problems/problem.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { listedOf } from './joined-rows.ts';

/** Rows that don't say whether they are in the area's scope: they stay outside and are listed (contract.md 1). */
export function scopeMissing({ area, dictionary, loaded }: EvaluateInput): Asked<readonly Problem[]> {
  const { scope } = area;
  if (scope === undefined) return { questions: [], read: () => [] };
  const column = scope.condition.variable;
  const forms = [...dictionary.forms.values()].filter(
    ({ id, variables }) => id in loaded.read && variables.some((variable) => variable.id === column),
  );
  return {
    questions: forms.map((form) => ({
      id: form.id,
      sql: `SELECT ${identifier(ROW)} AS row FROM ${identifier(form.id)} WHERE ${identifier(column)} IS NULL ORDER BY 1`,
      joined: listedOf(form, ['row']),
    })),
    read: (answers) =>
      forms.flatMap(({ id: table }) =>
        listing(answers(table), (row) => ({
          ...scope.missing,
          code: ownCode(scope.missing.code),
          severity: 'warning',
          table,
          row: new SqlRow(row).count('row'),
          column,
        })),
      ),
  };
}
