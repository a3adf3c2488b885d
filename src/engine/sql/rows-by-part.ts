import type { Grid } from '../cells.ts';
import type { QueryRows } from '../kinds/kind.ts';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a measure's queries by part; a row about a cell gets the id of its reporter. */
export function rowsByPart(rows: QueryRows, { cells, parts }: Grid): ReadonlyMap<number, QueryRows> {
  const byPart = new Map(parts.map(({ id }) => [id, new Map<string, Row[]>()]));
  for (const [query, found] of rows)
    for (const row of found) {
      const cell = cells[Number(row['cell'] ?? -1)];
      const part = byPart.get(cell?.part ?? Number(row['part']));
      if (part === undefined) throw new Error(`a row of the query ${query} is about no part`);
      const list = part.get(query) ?? [];
      list.push(cell === undefined ? row : { ...row, reporter: cell.reporter });
      part.set(query, list);
    }
  return byPart;
}
