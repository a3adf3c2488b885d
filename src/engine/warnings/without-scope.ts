import type { Permit } from '../../definitions/area.ts';
import { meets } from '../../definitions/conditions.ts';
import type { WithoutScope } from '../../definitions/warning.ts';
import { hasColumn } from '../sql/source-sql.ts';
import { conditionsSql, dateLiteral, identifier, literal } from '../sql/text.ts';
import type { WarningContext, WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';
import { rowConditions } from './row-conditions.ts';

/** Care that takes a permit of its own, in the area's scope, at a reporter that didn't have it that day. */
export const withoutScope: WarningKind<WithoutScope> = {
  sql: ({ rows: { table, date, conditions }, scope }, context) => {
    const { area } = context;
    const [reporter, day] = [`t.${identifier(area.reporterVariable)}`, `t.${identifier(date)}`];
    const allowed = holders(scope, context).map(
      ({ reporter: id, from, to }) =>
        ` AND NOT (${reporter} = ${literal(id)} AND ${day} >= ${dateLiteral(from)}${to === undefined ? '' : ` AND ${day} <= ${dateLiteral(to)}`})`,
    );
    return `SELECT ${foundSql('t', table, area.reporterVariable)} FROM ${identifier(table)} t
WHERE ${conditionsSql('t', [...rowConditions(table, conditions, context), ...scoped(table, context)])} AND ${day} IS NOT NULL AND ${reporter} IS NOT NULL${allowed.join('')}`;
  },
  plain: ({ rows: { table, date, conditions }, scope }, tables, context) => {
    const column = context.area.reporterVariable;
    return (tables.get(table) ?? [])
      .filter(({ values }) => {
        const [at, on] = [values[column] ?? null, values[date] ?? null];
        if (typeof on !== 'string' || at === null) return false;
        if (!meets(values, [...rowConditions(table, conditions, context), ...scoped(table, context)])) return false;
        return !holders(scope, context).some(
          ({ reporter, from, to }) => reporter === at && from <= on && (to === undefined || on <= to),
        );
      })
      .map(({ number }) => ({ table, row: number, column }));
  },
};

function holders(scope: string, { area }: WarningContext): readonly Permit[] {
  return area.permits.filter((permit) => permit.scope.includes(scope));
}

/** Only rows of the area's own care need its permits. */
function scoped(table: string, { area, dictionary }: WarningContext) {
  const condition = area.scope?.condition;
  return condition && hasColumn(dictionary.forms.get(table), condition.variable) ? [condition] : [];
}
