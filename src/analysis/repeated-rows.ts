import type { Form } from '../dictionary/dictionary.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import type { Where } from '../problems/problem.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { tableProblem } from '../problems/table-problem.ts';
import type { Database } from './duckdb.ts';

/** A form's rows: its relation in SQL, and the same with the columns `beside`, which aren't judged but tell rows apart. */
export interface ComparedRows {
  readonly relation: string;
  readonly whole: string;
  readonly beside: readonly string[];
}

/**
 * Where the form has a key, later rows that repeat it are refused; where it has none, rows equal in every column are counted
 * and listed (contract.md 1). `kept` is the relation without the refused ones.
 */
export async function repeatedRows(
  database: Database,
  form: Form,
  { relation, whole, beside }: ComparedRows,
  where: Where,
  problems: ProblemList,
): Promise<{ readonly kept: string; readonly refused: number; readonly duplicates: number }> {
  const hasKey = form.key.length > 0;
  const compared = hasKey ? form.key : form.variables.map(({ id }) => id);
  // Rows that differ in what every row must have differ: only the others are worth comparing whole.
  const required = compared.filter((column) => form.variables.some(({ id, required: must }) => must && id === column));
  const hash = `hash(${(required.length > 0 ? required : compared).map(identifier).join(', ')})`;
  const repeats = await database.rows(`SELECT count(*) - count(DISTINCT ${hash}) AS n FROM (${relation}) t`);
  if (onlyRow(repeats).count('n') === 0) return { kept: relation, refused: 0, duplicates: 0 };

  const row = identifier(ROW);
  const alike = `SELECT ${hash} FROM (${relation}) t GROUP BY 1 HAVING count(*) > 1`;
  const partition = [...compared.map(identifier), ...(hasKey ? [] : beside)].join(', ');
  const later = `SELECT ${row}, first FROM (SELECT ${row}, min(${row}) OVER (PARTITION BY ${partition}) AS first
FROM (${whole}) t WHERE ${hash} IN (${alike})) w WHERE ${row} > first`;
  const rows = await database.rows(`${later} ORDER BY 1`);
  for (const each of rows.map((cells) => new SqlRow(cells))) {
    const at = { ...where, row: each.count(ROW) };
    const found = each.count('first');
    if (hasKey)
      problems.add('duplicate-key', () => tableProblem('duplicate-key', at, { name: form.key.join(' och '), found }));
    else problems.add('row-repeated', () => tableProblem('row-repeated', at, { found }));
  }
  if (!hasKey) return { kept: relation, refused: 0, duplicates: rows.length };
  const refused = identifier(`${form.id}_refused`);
  await database.run(`CREATE TABLE ${refused} AS ${later}`);
  const kept = `SELECT * FROM (${relation}) t WHERE NOT EXISTS (SELECT 1 FROM ${refused} r WHERE r.${row} = t.${row})`;
  return { kept, refused: rows.length, duplicates: 0 };
}
