import type { WrongOrder } from '../../definitions/warning.ts';
import { identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';

/** Two dates of one row in the wrong order; the second is the one to look at. */
export const wrongOrder: WarningKind<WrongOrder> = {
  sql: ({ table, first, second }) => `SELECT ${foundSql('t', table, second)} FROM ${identifier(table)} t
WHERE t.${identifier(second)} < t.${identifier(first)}`,
  plain: ({ table, first, second }, tables) =>
    (tables.get(table) ?? [])
      .filter(({ values }) => {
        const [start, end] = [values[first] ?? null, values[second] ?? null];
        return typeof start === 'string' && typeof end === 'string' && end < start;
      })
      .map(({ number }) => ({ table, row: number, column: second })),
};
