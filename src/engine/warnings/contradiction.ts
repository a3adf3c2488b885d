import { clauseOf } from '../../definitions/criteria/asked-clauses.ts';
import { type Clause, residue } from '../../definitions/criteria/clause.ts';
import type { Contradiction } from '../../definitions/warning.ts';
import { conditionsSql, identifier } from '../sql/text.ts';
import type { WarningContext, WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';
import { rowConditions } from './row-conditions.ts';

/** What a row says that can't all be so: told where it is known to be said, whatever is missing. */
export const contradiction: WarningKind<Contradiction> = {
  sql: (rule, context) => `SELECT ${foundSql('t', rule.table, rule.column)} FROM ${identifier(rule.table)} t
WHERE ${clauseSql(clauseIn(rule, context))}`,
  plain: (rule, tables, context) => {
    const clause = clauseIn(rule, context);
    return (tables.get(rule.table) ?? [])
      .filter(({ values }) => residue(clause, (variable) => values[variable] ?? null) === true)
      .map(({ number }) => ({ table: rule.table, row: number, column: rule.column }));
  },
};

function clauseIn({ table, asked: { all, anyOf, noneOf } }: Contradiction, context: WarningContext): Clause {
  const own = (conditions: Contradiction['asked']['all']) => rowConditions(table, conditions, context);
  return clauseOf({ all: own(all), anyOf: anyOf.map(own), noneOf: noneOf.map(own) });
}

/** The clause of row `t`: NULL where what is missing could decide, as SQL reckons of itself. */
function clauseSql(clause: Clause): string {
  if ('variable' in clause) return `(${conditionsSql('t', [clause])})`;
  if ('all' in clause) return `(${['TRUE', ...clause.all.map(clauseSql)].join(' AND ')})`;
  if ('any' in clause) return `(${['FALSE', ...clause.any.map(clauseSql)].join(' OR ')})`;
  return `NOT ${clauseSql({ any: clause.none })}`;
}
