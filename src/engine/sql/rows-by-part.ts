import type { Grid } from '../cells.ts';
import type { QueryRows } from '../kinds/kind.ts';
import { SqlRow } from './sql-row.ts';

type Cells = Readonly<Record<string, unknown>>;

/** The rows of a measure's queries by part; a row about a cell gets the id of its reporter. One whose cell is missing is about a part. */
export function rowsByPart(
  rows: ReadonlyMap<string, readonly Cells[]>,
  { cells, parts }: Grid,
): ReadonlyMap<number, QueryRows> {
  const empty = () => new Map([...rows.keys()].map((query): [string, SqlRow[]] => [query, []]));
  const byPart = new Map(parts.map(({ id }) => [id, empty()]));
  for (const [query, found] of rows)
    for (const row of found) {
      const read = new SqlRow(row);
      const id = read.has('cell') ? read.maybeNumber('cell') : undefined;
      const cell = id === undefined ? undefined : cells[id];
      const part = byPart.get(cell?.part ?? read.count('part'));
      if (part === undefined) throw new Error(`a row of the query ${query} is about no part`);
      part.get(query)?.push(cell === undefined ? read : new SqlRow({ ...row, reporter: cell.reporter }));
    }
  return byPart;
}

/** The rows of one query. @throws Error when the query was not asked: no row is not the same as no question */
export function rowsOf(rows: QueryRows, query: string): readonly SqlRow[] {
  const found = rows.get(query);
  if (found === undefined) throw new Error(`the query ${query} was not asked`);
  return found;
}

/** The row of a query about the reporter's cell, or without `reporter` about the part; undefined where the group has no cases. */
export function rowFor(rows: QueryRows, query: string, reporter?: string): SqlRow | undefined {
  const found = rowsOf(rows, query);
  return found.find((row) => (row.has('reporter') ? row.text('reporter') : undefined) === reporter);
}
