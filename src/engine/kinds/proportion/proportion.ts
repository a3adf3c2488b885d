import { variablesOf } from '../../../definitions/conditions.ts';
import type { ProportionFigure } from '../../../definitions/figure-definition.ts';
import type { RowSource, VariablePath } from '../../../definitions/population.ts';
import { pathsOfAmong } from '../among.ts';
import { endsOfSeveral, pathsOfDays } from '../days.ts';
import { type Deciding, decidedBy, eachDecides, type Kind } from '../kind.ts';
import { combineProportions } from './combine.ts';
import { linkedRowsSql } from './met-sql.ts';
import { plainProportion } from './plain.ts';
import { proportionQueries, readProportion } from './sql.ts';

/** The share of cases that have a row in another table, or whose own row or time between two dates says so. */
export const proportion: Kind<ProportionFigure> = {
  kind: 'proportion',
  paths: ({ numerator, among }) => [...pathsOfNumerator(numerator), ...pathsOfAmong(among)],
  falseWithout: ({ numerator, among }) => [...falseNumeratorWithout(numerator), ...eachDecides(pathsOfAmong(among))],
  linked: ({ numerator, beside }) => [...linkedRows(numerator), ...beside.flatMap(({ rows }) => rows)],
  needs: ({ numerator }) => (numerator.own === undefined ? [numerator] : []),
  flags: () => [],
  linkedRows: linkedRowsSql,
  queries: proportionQueries,
  read: readProportion,
  plain: plainProportion,
  combine: combineProportions,
};

/** The rows that put a case in the numerator, with the column that they share with it. */
function linkedRows(numerator: ProportionFigure['numerator']): readonly RowSource[] {
  if (numerator.own !== undefined) return [];
  const { table, date, conditions, through } = numerator;
  const shared = through === undefined ? [] : [{ table, date: through, conditions: [] }];
  return [{ table, date, conditions }, ...shared];
}

function falseNumeratorWithout(numerator: ProportionFigure['numerator']): readonly Deciding[] {
  if (numerator.own === 'row') return decidedBy(numerator);
  return numerator.own === 'days' ? endsOfSeveral(numerator) : eachDecides(pathsOfNumerator(numerator));
}

function pathsOfNumerator(numerator: ProportionFigure['numerator']): readonly VariablePath[] {
  if (numerator.own === 'row') return variablesOf(numerator);
  if (numerator.own === 'days') return pathsOfDays(numerator);
  const { through, earliest } = numerator;
  const from = earliest === undefined || earliest === 'permit' ? [] : [earliest.variable];
  return [...(through === undefined ? [] : [through]), ...from];
}
