import type { Excluded } from './kind.ts';

/** Rows of a query with `reporter`, `source_table` and `row`, as rows to list under a code. */
export function listedRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  code: (row: Readonly<Record<string, unknown>>) => string,
): Excluded[] {
  return rows.map((row) => ({
    reporter: String(row['reporter']),
    table: String(row['source_table']),
    row: Number(row['row']),
    code: code(row),
  }));
}
