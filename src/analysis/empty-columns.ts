import type { Form, Variable } from '../dictionary/dictionary.ts';
import { identifier } from '../engine/sql/text.ts';
import type { Database } from './duckdb.ts';

/**
 * From so many rows an empty column is no accident: one that nine rows in ten lack would be empty in ten rows one time in three, and most
 * have it. Where the form says that only some rows have a value, one in a hundred would have been seen among so many (0,99⁵⁰⁰ is under 1 %).
 */
const TELLING = { often: 10, seldom: 500 } as const;

/** Whether it tells that a column is empty in so many rows. */
export function isEmptyTelling({ required, seldom }: Variable, rows: number): boolean {
  return !required && rows >= TELLING[seldom ? 'seldom' : 'often'];
}

/** The columns of a table that no row has a value in, though there are so many rows that it tells: as if the table lacked them. */
export async function emptyColumns(
  database: Database,
  { id, variables }: Form,
  rows: number,
  isKnown: (column: string) => boolean,
): Promise<readonly string[]> {
  const empty: string[] = [];
  for (const variable of variables) {
    const column = variable.id;
    if (isKnown(column) || !isEmptyTelling(variable, rows)) continue;
    const filled = await database.rows(
      `SELECT 1 FROM ${identifier(id)} WHERE ${identifier(column)} IS NOT NULL LIMIT 1`,
    );
    if (filled.length === 0) empty.push(column);
  }
  return empty;
}
