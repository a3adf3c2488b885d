import { meets } from '../../definitions/conditions.ts';
import type { WithoutFlag } from '../../definitions/warning.ts';
import { conditionsSql, identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';
import { rowConditions } from './row-conditions.ts';

/** A flag without what goes with it in the same row. */
export const withoutFlag: WarningKind<WithoutFlag> = {
  sql: ({ table, conditions, needs, column }, context) => {
    const [met, also] = [conditions, needs].map((some) => conditionsSql('t', rowConditions(table, some, context)));
    return `SELECT ${foundSql('t', table, column)} FROM ${identifier(table)} t WHERE ${met} AND (${also}) IS NOT TRUE`;
  },
  plain: ({ table, conditions, needs, column }, tables, context) =>
    (tables.get(table) ?? [])
      .filter(
        ({ values }) =>
          meets(values, rowConditions(table, conditions, context)) &&
          !meets(values, rowConditions(table, needs, context)),
      )
      .map(({ number }) => ({ table, row: number, column })),
};
