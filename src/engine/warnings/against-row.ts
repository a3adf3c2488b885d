import { meets } from '../../definitions/conditions.ts';
import type { AgainstRow } from '../../definitions/warning.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { isReportedIn } from '../../dictionary/reporting-unit.ts';
import { conditionsSql, identifier } from '../sql/text.ts';
import type { WarningContext, WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';
import { rowConditions } from './row-conditions.ts';

/** A row that all of the person's rows about the matter, in another table, contradict. */
export const againstRow: WarningKind<AgainstRow> = {
  asksOthers: ({ other }, dictionary) => isReportedIn(dictionary, other.table),
  sql: (rule, context) => {
    const { table, column, other } = rule;
    const { own, about, against } = conditionsOf(rule, context);
    const matter = `FROM ${identifier(other.table)} d WHERE d.${identifier(PERSON)} = t.${identifier(PERSON)} AND ${conditionsSql('d', about)}`;
    return `SELECT ${foundSql('t', table, column)} FROM ${identifier(table)} t
WHERE ${conditionsSql('t', own)} AND EXISTS (SELECT 1 ${matter})
  AND NOT EXISTS (SELECT 1 ${matter} AND (${conditionsSql('d', against)}) IS NOT TRUE)`;
  },
  plain: (rule, tables, context) => {
    const { table, column, other } = rule;
    const { own, about, against } = conditionsOf(rule, context);
    return (tables.get(table) ?? [])
      .filter(({ values }) => {
        const matter = (tables.get(other.table) ?? []).filter(
          (row) => row.values[PERSON] === values[PERSON] && meets(row.values, about),
        );
        return meets(values, own) && matter.length > 0 && matter.every((row) => meets(row.values, against));
      })
      .map(({ number }) => ({ table, row: number, column }));
  },
};

function conditionsOf({ table, conditions, other }: AgainstRow, context: WarningContext) {
  return {
    own: rowConditions(table, conditions, context),
    about: rowConditions(other.table, other.about, context),
    against: rowConditions(other.table, other.conditions, context),
  };
}
