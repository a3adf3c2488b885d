import type { Dictionary, Form, Row, Tables } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import { asRead } from './as-read.ts';
import type { Database } from './duckdb.ts';

/** Which rows: those of a reporter, where the table says it, and of a person, by any spelling of the number. */
export interface RowChoice {
  readonly reporter?: { readonly column: string; readonly id: string };
  /** All spellings of one person. */
  readonly person?: readonly string[];
}

/**
 * Rows out of the database as the plain evaluator reads them: of a recorded form as they were read from its file, of a
 * derived form as they have been made.
 */
export async function readRows(database: Database, dictionary: Dictionary, choice: RowChoice): Promise<Tables> {
  const tables = new Map<string, readonly Row[]>();
  const made = await database.rows('SELECT table_name AS name FROM information_schema.tables');
  for (const form of dictionary.forms.values())
    if (form.base === undefined) tables.set(form.id, await rowsOf(database, asRead(form), choice));
    else if (made.some(({ name }) => name === form.id)) tables.set(form.id, await rowsOf(database, form, choice));
  return tables;
}

async function rowsOf(database: Database, form: Form, { reporter, person }: RowChoice): Promise<Row[]> {
  const has = (column: string) => form.variables.some(({ id }) => id === column);
  const conditions = [
    ...(reporter !== undefined && has(reporter.column)
      ? [`${identifier(reporter.column)} = ${literal(reporter.id)}`]
      : []),
    ...(person !== undefined && has(PERSON) ? [`${identifier(PERSON)} IN (${person.map(literal).join(', ')})`] : []),
  ];
  const columns = [ROW, ...form.variables.map(({ id }) => id)].map(identifier).join(', ');
  const rows = await database.rows(
    `SELECT ${columns} FROM ${identifier(form.id)} WHERE ${conditions.join(' AND ') || 'TRUE'} ORDER BY ${identifier(ROW)}`,
  );
  return rows.map((row) => {
    const { [ROW]: _, ...values } = row;
    return { number: new SqlRow(row).count(ROW), values };
  });
}
