import { variablesOf } from '../../../definitions/conditions.ts';
import type { ProportionFigure, VariablePath } from '../../../definitions/measure.ts';
import { pathsOfAmong } from '../among.ts';
import { pathsOfDays } from '../days.ts';
import type { Kind } from '../kind.ts';
import { combineProportions } from './combine.ts';
import { plainProportion } from './plain.ts';
import { proportionQueries, readProportion } from './sql.ts';

/** The share of cases that have a row in another table, or whose own row or time between two dates says so. */
export const proportion: Kind<ProportionFigure> = {
  kind: 'proportion',
  paths: ({ numerator, among }) => [...pathsOfNumerator(numerator), ...pathsOfAmong(among)],
  flags: () => [],
  exclusions: () => [],
  queries: proportionQueries,
  read: readProportion,
  plain: plainProportion,
  combine: combineProportions,
};

function pathsOfNumerator(numerator: ProportionFigure['numerator']): readonly VariablePath[] {
  if (numerator.own === 'row') return variablesOf(numerator);
  if (numerator.own === 'days') return pathsOfDays(numerator);
  const { through, earliest } = numerator;
  const from = earliest === undefined || earliest === 'permit' ? [] : [earliest.variable];
  return [...(through === undefined ? [] : [through]), ...from];
}
