import { BIGINT, DuckDBDataChunk, INTEGER } from '@duckdb/node-api';
import type { Form, Row, Value } from '../dictionary/dictionary.ts';
import type { StreamedRows } from '../dictionary/streamed-rows.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import { asRead } from './as-read.ts';
import type { Database } from './duckdb.ts';

/** So many row numbers are read at a time. */
const WINDOW = 8192;
const CHUNK = 2048;

/** A form's rows as they were read from its file, where they lie in the database. */
export async function storedRows(database: Database, form: Form): Promise<StreamedRows> {
  const relation = identifier(asRead(form).id);
  const rows = onlyRow(
    await database.rows(`SELECT count(*) AS n, coalesce(max(${identifier(ROW)}), 0) AS last FROM ${relation}`),
  );
  const [count, last] = [rows.count('n'), rows.count('last')];
  const ids = form.variables.map(({ id }) => id);
  const columns = [ROW, ...ids].map((id) => `r.${identifier(id)}`).join(', ');
  const read = async (from: string): Promise<Row[]> => {
    const found: Row[] = [];
    await database.columns(
      `SELECT ${columns} FROM ${from} ORDER BY r.${identifier(ROW)}`,
      ([numbers = [], ...cells]) => {
        for (const [at, number] of numbers.entries()) {
          const values: Record<string, Value> = {};
          for (const [place, id] of ids.entries()) values[id] = plain(cells[place]?.[at]);
          found.push({ number: Number(number), values });
        }
      },
    );
    return found;
  };
  async function* all() {
    for (let from = 0; from <= last; from += WINDOW) {
      const some = await read(`${relation} r WHERE r.${identifier(ROW)} BETWEEN ${from} AND ${from + WINDOW - 1}`);
      if (some.length > 0) yield some;
    }
  }
  async function* inParts(partOf: (row: Row) => number | undefined) {
    const table = identifier(`${form.id}_parts`);
    await database.run(`CREATE OR REPLACE TABLE ${table} (${identifier(ROW)} BIGINT, part INTEGER)`);
    let most = -1;
    for await (const some of all()) {
      const parts = some.flatMap((row): [number, number][] => {
        const part = partOf(row);
        return part === undefined ? [] : [[row.number, part]];
      });
      for (const [, part] of parts) most = Math.max(most, part);
      await append(database, `${form.id}_parts`, parts);
    }
    for (let part = 0; part <= most; part++)
      yield await read(`${relation} r JOIN ${table} p USING (${identifier(ROW)}) WHERE p.part = ${part}`);
    await database.run(`DROP TABLE ${table}`);
  }
  return { count, all, inParts };
}

async function append({ connection }: Database, table: string, rows: readonly (readonly [number, number])[]) {
  if (rows.length === 0) return;
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const some = rows.slice(start, start + CHUNK);
    const chunk = DuckDBDataChunk.create([BIGINT, INTEGER], some.length);
    chunk.setColumns([some.map(([number]) => BigInt(number)), some.map(([, part]) => part)]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function plain(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  // Whole numbers are wide; a day writes itself.
  return typeof value === 'bigint' ? Number(value) : String(value);
}
