import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type Day, dayNumber } from '../calendar/day.ts';
import type { Form, Row, Value, Variable, VariableType } from '../dictionary/dictionary.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { identifier } from '../engine/sql/text.ts';
import { columnType } from './column-type.ts';

const CHUNK = 2048;
const TYPES: Readonly<Record<VariableType, DuckDBType>> = {
  text: VARCHAR,
  code: VARCHAR,
  date: DATE,
  boolean: BOOLEAN,
  integer: BIGINT,
  decimal: DOUBLE,
};

/** Where rows are put. */
export interface RowStore {
  readonly run: (sql: string) => Promise<void>;
  /** The connection itself, for what only DuckDB does. */
  readonly connection: DuckDBConnection;
}

/** Makes the form's table, empty: every variable of the dictionary and the row number. */
export async function createTable(database: RowStore, form: Form, when?: 'unless it is there'): Promise<void> {
  const columns = form.variables.map(({ id, type }) => `${identifier(id)} ${columnType(type)}`);
  const made = when === undefined ? 'CREATE TABLE' : 'CREATE TABLE IF NOT EXISTS';
  await database.run(`${made} ${identifier(form.id)} (${[`${identifier(ROW)} BIGINT`, ...columns].join(', ')})`);
}

/** Appends typed rows to the form's table, column by column. */
export async function appendRows(database: RowStore, form: Form, rows: readonly Row[]): Promise<void> {
  const types = [BIGINT, ...form.variables.map(({ type }) => TYPES[type])];
  await appendChunks(database, { table: form.id, types }, rows, (part) => [
    part.map(({ number }) => BigInt(number)),
    ...form.variables.map((variable) => part.map(({ values }) => stored(variable, values[variable.id] ?? null))),
  ]);
}

/** Appends rows to a table of columns of those types, as many at a time as the database holds together. */
export async function appendChunks<T>(
  { connection }: Pick<RowStore, 'connection'>,
  { table, types }: { readonly table: string; readonly types: readonly DuckDBType[] },
  rows: readonly T[],
  columnsOf: (part: readonly T[]) => readonly (readonly DuckDBValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    const chunk = DuckDBDataChunk.create(types, part.length);
    chunk.setColumns(columnsOf(part));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function stored(variable: Variable, value: Value): DuckDBValue {
  if (value === null) return null;
  if (variable.type === 'date') return new DuckDBDateValue(dayNumber(value as Day));
  if (variable.type === 'integer') return BigInt(value);
  return value;
}
