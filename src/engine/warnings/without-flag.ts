import { meets } from '../../definitions/conditions.ts';
import type { WithoutFlag } from '../../definitions/warning.ts';
import { conditionsSql, identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';

/** A flag without what goes with it in the same row. */
export const withoutFlag: WarningKind<WithoutFlag> = {
  sql: ({ table, conditions, needs, column }) => `SELECT ${foundSql('t', table, column)} FROM ${identifier(table)} t
WHERE ${conditionsSql('t', conditions)} AND (${conditionsSql('t', needs)}) IS NOT TRUE`,
  plain: ({ table, conditions, needs, column }, tables) =>
    (tables.get(table) ?? [])
      .filter(({ values }) => meets(values, conditions) && !meets(values, needs))
      .map(({ number }) => ({ table, row: number, column })),
  columns: ({ table, conditions, needs, column }) =>
    [column, ...[...conditions, ...needs].map(({ variable }) => variable)].map((each) => ({ table, column: each })),
};
