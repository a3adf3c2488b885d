import { day } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';
import { meets } from '../../definitions/conditions.ts';
import type { LongStay } from '../../definitions/warning.ts';
import type { Row } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { staysOf } from '../population/stays.ts';
import { hasColumn, ROW } from '../sql/source-sql.ts';
import { staysSql } from '../sql/stays-sql.ts';
import { conditionsSql, dateLiteral, identifier, literal } from '../sql/text.ts';
import type { WarningContext, WarningKind } from './found.ts';
import { rowConditions } from './row-conditions.ts';

/** A whole stay that is longer than likely; the last day of the row that stands for it is the one to look at. */
export const longStay: WarningKind<LongStay> = {
  sql: (rule, context) => {
    const { table, from, to, overDays } = rule;
    const [first, last] = [`t.${identifier(from)}`, `t.${identifier(to)}`];
    const reporter = `t.${identifier(context.area.reporterVariable)}`;
    const end = context.asOf === undefined ? 'to_day' : `COALESCE(to_day, ${dateLiteral(context.asOf)})`;
    // A stay is no longer than its rows together: few persons have so much, or a row that is open.
    return `WITH contact AS (
SELECT ${reporter} AS cell, ${reporter} AS reporter, t.${identifier(PERSON)} AS person, t.${identifier(ROW)} AS row, ${first} AS from_day, CASE WHEN ${last} >= ${first} THEN ${last} END AS to_day
FROM ${identifier(table)} t WHERE ${conditionsSql('t', conditionsOf(rule, context))} AND ${first} IS NOT NULL AND ${reporter} IS NOT NULL
), possible AS (
SELECT cell, person FROM contact GROUP BY cell, person HAVING count(*) > count(to_day) OR sum(to_day - from_day) > ${overDays}
), compared AS (
SELECT c.* FROM contact c JOIN possible p ON p.cell = c.cell AND p.person = c.person
), ${staysSql('compared')}
SELECT ${literal(table)} AS source_table, row, ${literal(to)} AS column_name FROM stay WHERE ${end} - from_day > ${overDays}`;
  },
  plain: (rule, tables, context) => {
    const { table, from, to, overDays } = rule;
    const rows = (tables.get(table) ?? []).filter(
      ({ values }) =>
        meets(values, conditionsOf(rule, context)) &&
        typeof values[from] === 'string' &&
        (values[context.area.reporterVariable] ?? null) !== null,
    );
    const key = ({ values }: Row) => JSON.stringify([values[context.area.reporterVariable], values[PERSON]]);
    return [...Map.groupBy(rows, key).values()].flatMap((own) =>
      staysOf(
        own.map((row) => ({ day: day(String(row.values[from])), row })),
        to,
      )
        .filter((stay) => {
          const end = stay.to ?? context.asOf;
          return end !== undefined && daysBetween(stay.from, day(end)) > overDays;
        })
        .map(({ row }) => ({ table, row: row.number, column: to })),
    );
  },
};

/** Stays are made of the area's own care, as the measures make them. */
function conditionsOf({ table, conditions }: LongStay, context: WarningContext) {
  const scope = context.area.scope?.condition;
  const own = rowConditions(table, conditions, context);
  return scope && hasColumn(context.dictionary.forms.get(table), scope.variable) ? [scope, ...own] : own;
}
