import { identifier } from '../../engine/sql/text.ts';
import type { Unfilled } from '../worklist.ts';
import type { WorklistKind } from './kind.ts';
import { columnsOfSource, datedRows, isShown, itemOf, itemSql, shownSql } from './listed-rows.ts';

/** Rows that lack a value. */
export const unfilled: WorklistKind<Unfilled> = {
  sql: ({ rows, column, shown }, context) =>
    `SELECT ${itemSql(rows, context)}, CAST(NULL AS DATE) AS due FROM ${identifier(rows.table)} t
WHERE ${shownSql(rows, shown, context)} AND t.${identifier(column)} IS NULL`,
  plain: ({ rows, column, shown }, tables, context) =>
    datedRows(rows, tables)
      .filter(({ row, on }) => isShown(on, shown, context) && (row.values[column] ?? null) === null)
      .map(({ row, on }) => itemOf(rows.table, row, on, undefined)),
  columns: ({ rows, column }) => [...columnsOfSource(rows), { table: rows.table, column, use: 'value' }],
};
