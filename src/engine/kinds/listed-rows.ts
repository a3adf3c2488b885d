import type { SqlRow } from '../sql/sql-row.ts';
import type { Excluded } from './kind.ts';

/** Rows of a query with `reporter`, `source_table` and `row`, as rows to list under a code. */
export function listedRows(rows: readonly SqlRow[], code: (row: SqlRow) => string): Excluded[] {
  return rows.map((row) => ({
    reporter: row.text('reporter'),
    table: row.text('source_table'),
    row: row.count('row'),
    code: code(row),
  }));
}
