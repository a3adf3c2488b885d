import { readFileSync } from 'node:fs';
import type { Database } from '../../src/analysis/duckdb.ts';

/** What the reference is asked: the folder of Parquet files, and days as ISO text. */
export interface Asked {
  readonly folder: string;
  readonly year: number;
  readonly asOf: string;
}

/** One number of one figure: `what` is its path in the figure (`by.kon.kvinna`). */
export interface FigureNumber {
  readonly measure: string;
  readonly reporter: string;
  readonly what: string;
  readonly value: number;
}

const PERMIT = '2023-04-01';

const sql = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/**
 * The seven measures of the permit area in SQL written by hand for DuckDB, as an analyst would write it for one year and these
 * four units: right on sound files, but it judges no cell, lists no problem and knows no other year's permits.
 */
export async function referenceFigures(
  database: Database,
  { folder, year, asOf }: Asked,
): Promise<readonly FigureNumber[]> {
  const days = { as_of: asOf, from: `${year}-01-01`, to: `${year}-12-31`, permit: PERMIT };
  const filled = Object.entries(days).reduce(
    (text, [name, on]) => text.replaceAll(`:${name}`, `DATE '${on}'`),
    `${sql('tables.sql')}\n${sql('measures.sql')}`.replaceAll(':files', folder.replaceAll("'", "''")),
  );
  const statements = filled.split(';');
  const question = statements.pop() ?? '';
  for (const statement of statements) await database.run(statement);
  const rows = await database.rows(question);
  return rows.map(({ measure, reporter, what, value }) => ({
    measure: String(measure),
    reporter: String(reporter),
    what: String(what),
    value: Number(value),
  }));
}
