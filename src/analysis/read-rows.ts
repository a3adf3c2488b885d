import type { Dictionary, Form, Row, Tables } from '../dictionary/dictionary.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import type { Database } from './duckdb.ts';

/**
 * Rows out of the database as the plain evaluator reads them: those where each column named here, if the table has it,
 * holds the value. A derived form is read where it has been made.
 */
export async function readRows(
  database: Database,
  dictionary: Dictionary,
  where: Readonly<Record<string, string>>,
): Promise<Tables> {
  const tables = new Map<string, readonly Row[]>();
  const made = await database.rows('SELECT table_name AS name FROM information_schema.tables');
  for (const form of dictionary.forms.values())
    if (form.base === undefined || made.some(({ name }) => name === form.id))
      tables.set(form.id, await rowsOf(database, form, where));
  return tables;
}

async function rowsOf(database: Database, form: Form, where: Readonly<Record<string, string>>): Promise<Row[]> {
  const conditions = Object.entries(where)
    .filter(([column]) => form.variables.some(({ id }) => id === column))
    .map(([column, value]) => `${identifier(column)} = ${literal(value)}`);
  const columns = [ROW, ...form.variables.map(({ id }) => id)].map(identifier).join(', ');
  const rows = await database.rows(
    `SELECT ${columns} FROM ${identifier(form.id)} WHERE ${conditions.join(' AND ') || 'TRUE'} ORDER BY ${identifier(ROW)}`,
  );
  return rows.map((row) => {
    const { [ROW]: _, ...values } = row;
    return { number: new SqlRow(row).count(ROW), values };
  });
}
