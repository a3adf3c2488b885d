import { BIGINT, INTEGER } from '@duckdb/node-api';
import type { Form, Row, Value } from '../dictionary/dictionary.ts';
import type { StreamedRows } from '../dictionary/streamed-rows.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import { asRead } from './as-read.ts';
import { cell, type Database } from './duckdb.ts';
import { appendChunks } from './row-store.ts';

/** So many row numbers are read at a time. */
const WINDOW = 8192;

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
          for (const [place, id] of ids.entries()) values[id] = cell(cells[place]?.[at]);
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
      await appendChunks(database, { table: `${form.id}_parts`, types: [BIGINT, INTEGER] }, parts, (chunk) => [
        chunk.map(([number]) => BigInt(number)),
        chunk.map(([, one]) => one),
      ]);
    }
    for (let part = 0; part <= most; part++)
      yield await read(`${relation} r JOIN ${table} p USING (${identifier(ROW)}) WHERE p.part = ${part}`);
    await database.run(`DROP TABLE ${table}`);
  }
  return { count, all, inParts };
}
