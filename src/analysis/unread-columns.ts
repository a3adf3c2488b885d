import { onlyRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import type { Database } from './duckdb.ts';
import { isTooMuch } from './loaded-tables.ts';

/** A column, and how many of its cells can't be read. */
export interface UnreadColumn {
  readonly column: string;
  readonly cells: number;
}

/** So many cells of one column are more than what a slip of the hand leaves. */
const MANY = 10;

/**
 * The columns of a table of which so much can't be read that figures that rest on them would be false: more than a tenth of
 * the rows (the contract's limit for a table), and either many cells or every one that is filled. A few bad cells in a small table cost their
 * cells alone, as the contract says.
 * @param relation the rows that were read, where a cell that can't be is null
 * @param unread cells that can't be read, by column
 */
export async function unreadColumns(
  database: Database,
  relation: string,
  unread: ReadonlyMap<string, number>,
  rows: number,
): Promise<UnreadColumn[]> {
  const doubtful = [...unread].filter(([, cells]) => cells > 1 && isTooMuch(cells, rows));
  if (doubtful.length === 0) return [];
  const items = doubtful.map(([column], place) => `count(${identifier(column)}) AS filled${place}`);
  const filled = onlyRow(await database.rows(`SELECT ${items.join(', ')} FROM ${identifier(relation)}`));
  return doubtful
    .filter(([, cells], place) => cells >= MANY || filled.count(`filled${place}`) === 0)
    .map(([column, cells]) => ({ column, cells }));
}
