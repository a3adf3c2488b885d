import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { isShown, type PublicCount, type Shown } from '../../disclosure/public-result.ts';
import type { Bound, CountBound, Missing, ShareBound } from '../figures/figure-source.ts';
import type { NumberOrigin } from '../reading/number-definition.ts';
import type { NumbersByOrigin } from './figure-number.ts';
import { shareOf } from './share-of.ts';
import { withPersons } from './with-persons.ts';

export const count: NumbersByOrigin<PublicCount> = {
  count: ({ n, unique }) => withPersons(counted(n), unique),
  category,
};

function counted(n: Shown): CountBound | Missing {
  return isShown(n) ? { kind: 'count', number: n } : n;
}

function category(
  figure: PublicCount,
  from: Extract<NumberOrigin, { kind: 'category' }>,
  { computation }: Measure,
): Bound | Missing {
  const cells = figure.by[from.breakdown];
  const numerator = cells?.[from.category];
  const except = from.except === undefined ? 0 : cells?.[from.except];
  // A list that can't be kept safe is published empty.
  if (numerator === undefined || except === undefined) return { absent: 'withheld' };
  if (!isShown(numerator)) return numerator;
  const { n } = figure;
  if (!isShown(except)) return { ...except, ...(isShown(n) && { ofAll: ofAll(numerator, n) }) };
  if (!isShown(n)) return n;
  const breakdown = definedParts(computation.figure).breakdowns.find(({ id }) => id === from.breakdown);
  // Where the rows are those with a value, that nobody lacks one is no finding.
  const { byVariable, unknown } = breakdown === undefined ? {} : breakdownFacts(breakdown);
  const isAsked = from.except !== undefined && (byVariable?.missing !== from.except || unknown === from.except);
  return shareOf({ numerator, denominator: n - except }, isAsked ? except : undefined);
}

const ofAll = (numerator: number, denominator: number): ShareBound => ({
  ...{ kind: 'share', numerator, denominator, number: numerator / denominator },
});
