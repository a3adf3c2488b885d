import { day } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';
import type { LongTime } from '../../definitions/warning.ts';
import { identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';

/** More days than likely between two dates of one row; the first is the one to look at. */
export const longTime: WarningKind<LongTime> = {
  sql: ({ table, from, to, overDays }) => `SELECT ${foundSql('t', table, from)} FROM ${identifier(table)} t
WHERE t.${identifier(to)} - t.${identifier(from)} > ${overDays}`,
  plain: ({ table, from, to, overDays }, tables) =>
    (tables.get(table) ?? [])
      .filter(({ values }) => {
        const [start, end] = [values[from] ?? null, values[to] ?? null];
        return typeof start === 'string' && typeof end === 'string' && daysBetween(day(start), day(end)) > overDays;
      })
      .map(({ number }) => ({ table, row: number, column: from })),
};
