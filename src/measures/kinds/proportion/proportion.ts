import type { ProportionFigure } from '../../measure.ts';
import type { Figure, ProportionResult } from '../../result.ts';
import type { Kind, NationBeside } from '../kind.ts';
import { plainProportion } from './plain.ts';
import { proportionQueries, readProportion } from './sql.ts';

/** The share of cases with a row in another table. The nation is the sum of numerators over the sum of denominators. */
export const proportion: Kind<ProportionFigure> = {
  kind: 'proportion',
  paths: () => [],
  flags: () => [],
  queries: proportionQueries,
  read: readProportion,
  plain: plainProportion,
  combine: combineProportions,
};

function combineProportions(figures: readonly Figure[], nation: NationBeside): Figure {
  const parts = figures.filter((figure) => figure.kind === 'proportion');
  if (parts.length === 0)
    return {
      kind: 'absent',
      reason: figures.some((f) => f.kind === 'absent' && f.reason === 'not-reported')
        ? 'not-reported'
        : 'not-applicable',
    };
  const sum = (pick: (part: ProportionResult) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const ids = new Set(parts.flatMap((part) => Object.keys(part.beside ?? {})));
  const beside = Object.fromEntries(
    [...ids].map((id) => [
      id,
      {
        numerator: sum((part) => part.beside?.[id]?.numerator ?? 0),
        denominator: sum((part) => part.beside?.[id]?.denominator ?? 0),
      },
    ]),
  );
  return {
    kind: 'proportion',
    numerator: sum((part) => part.numerator),
    denominator: sum((part) => part.denominator),
    ...(nation.unique === undefined || nation.uniqueNumerator === undefined
      ? {}
      : { unique: { numerator: nation.uniqueNumerator, denominator: nation.unique } }),
    ...(parts.some((part) => part.preliminary !== undefined)
      ? { preliminary: parts.some((part) => part.preliminary) }
      : {}),
    ...(ids.size === 0 ? {} : { beside }),
  };
}
