import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import { MOST_LISTED } from '../problems/problem.ts';
import { asRead } from './as-read.ts';
import { asRefused } from './as-refused.ts';
import type { Database } from './duckdb.ts';
import type { RowChoice } from './read-rows.ts';
import { repeatedKeyRows } from './repeated-rows.ts';

/** A row that is in no figure. */
export interface RefusedRow {
  readonly table: string;
  readonly row: number;
}

/**
 * The refused rows of some recorded tables that are, or may be, those asked for: where it can't be read whose a row is, it may be
 * anybody's. Of each table at most a thousand.
 */
export async function refusedRows(
  database: Database,
  { forms }: Dictionary,
  tables: Iterable<string>,
  choice: RowChoice,
): Promise<RefusedRow[]> {
  const names = await database.rows('SELECT table_name AS name FROM information_schema.tables');
  const made = new Set(names.map((row) => new SqlRow(row).text('name')));
  const found: RefusedRow[] = [];
  for (const table of tables) {
    const form = forms.get(table);
    if (form === undefined) continue;
    const repeats = identifier(repeatedKeyRows(form));
    const row = identifier(ROW);
    const of = (relation: string, more = '') =>
      `SELECT r.${row} AS row FROM ${identifier(relation)} r WHERE ${[...conditions(form, choice), ...(more === '' ? [] : [more])].join(' AND ') || 'TRUE'}`;
    const queries = [
      ...(made.has(asRefused(form).id) ? [of(asRefused(form).id)] : []),
      ...(made.has(repeatedKeyRows(form)) ? [of(asRead(form).id, `r.${row} IN (SELECT ${row} FROM ${repeats})`)] : []),
    ];
    if (queries.length === 0) continue;
    const rows = await database.rows(`${queries.join(' UNION ALL ')} ORDER BY 1 LIMIT ${MOST_LISTED}`);
    found.push(...rows.map((cells) => ({ table, row: new SqlRow(cells).count('row') })));
  }
  return found;
}

function conditions({ variables }: Form, { reporter, person }: RowChoice): string[] {
  const has = (column: string) => variables.some(({ id }) => id === column);
  const orUnknown = (column: string, values: readonly string[]) =>
    `(r.${identifier(column)} IS NULL OR r.${identifier(column)} IN (${values.map(literal).join(', ')}))`;
  return [
    ...(reporter !== undefined && has(reporter.column) ? [orUnknown(reporter.column, [reporter.id])] : []),
    ...(person !== undefined && has(PERSON) ? [orUnknown(PERSON, person)] : []),
  ];
}
