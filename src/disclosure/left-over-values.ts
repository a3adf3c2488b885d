import { NATION } from '../definitions/nation.ts';
import type { Policy } from '../definitions/policy.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';
import { publicParts } from './kinds/public-parts.ts';
import { ruleOf, type SummaryField, shareBelow, valuesOf } from './kinds/summary.ts';
import { isShown, type PublicFigure, type Shown } from './public-result.ts';

/** A figure, and what the public may see of it by itself. */
export interface OwnShown {
  readonly result: Result;
  readonly figure: PublicFigure;
  /** The least value that anybody has. */
  readonly least: number;
  /** Whether statistics of some values of the measure tell somebody's. */
  readonly areTelling: (values: readonly number[], fields: readonly SummaryField[]) => boolean;
}

interface Told extends OwnShown {
  readonly n: number;
  /** Undefined where it isn't shown. */
  readonly mean: number | undefined;
  readonly sd: number | undefined;
  /** The true values; none where they aren't known. */
  readonly values: readonly number[];
}

/**
 * Statistics that go so that what is told of some units doesn't tell of others, by what it leaves over of the nation's.
 *
 * - The nation's sum less theirs is the sum of the rest: where that is small, the lowest of the rest has few possible values. Then
 *   the smallest unit with a mean loses it, and is one of the rest.
 * - So are the squares: the nation's spread goes where it would tell somebody of those that have none told, or of few.
 * - The spreads of all units are the nation's: where that is withheld since it would tell somebody's value, the smallest loses its own.
 *
 * @param all of one area
 */
export function leftOverValues(all: readonly OwnShown[], policy: Policy): Map<Result, ReadonlySet<SummaryField>> {
  const gone = new Map<Result, ReadonlySet<SummaryField>>();
  const places = Map.groupBy(all, ({ result: { measure, part } }) =>
    JSON.stringify([measure, part.stratum ?? '', part.from, part.to]),
  );
  for (const own of places.values()) {
    const [nation, ...units] = own.flatMap(toldOf).toSorted(nationFirst);
    if (nation === undefined || nation.result.reporter !== NATION || nation.n < policy.mean.from) continue;
    let told = units.filter(({ mean }) => mean !== undefined).toSorted((a, b) => a.n - b.n);
    while (told.length > 0 && tells(nation, told, policy)) {
      const [smallest, ...others] = told;
      if (smallest !== undefined) gone.set(smallest.result, new Set(['mean', 'sd']));
      told = others;
    }
    const spread = told.filter(({ sd }) => sd !== undefined);
    const [smallest] = spread;
    if (smallest !== undefined && isWholeTold(nation, spread)) gone.set(smallest.result, new Set(['sd']));
    if (nation.sd === undefined) continue;
    if (isSpreadTelling(nation, units, spread, policy) || isUnitTold(nation, units, spread, policy))
      gone.set(nation.result, new Set(['sd']));
  }
  return gone;
}

function toldOf(one: OwnShown): Told[] {
  const { values: shown } = publicParts(one.figure);
  if (shown === undefined || !isShown(shown.n)) return [];
  const numberIn = (value: Shown) => (isShown(value) ? value : undefined);
  const { histogram = [] } = resultParts(one.result.figure).values ?? {};
  return [{ ...one, n: shown.n, mean: numberIn(shown.mean), sd: numberIn(shown.sd), values: valuesOf(histogram) }];
}

const nationFirst = (a: Told, b: Told) => Number(b.result.reporter === NATION) - Number(a.result.reporter === NATION);

const sumOf = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0);

/** Whether the means that are told leave few values for somebody of the rest. */
function tells(nation: Told, told: readonly Told[], { mean: { decimals }, leastValues }: Policy): boolean {
  const { least } = nation;
  const half = 10 ** -decimals / 2;
  const span = ({ n, mean }: Told) =>
    mean === undefined
      ? // That it is withheld says that it is small.
        { from: n * least, to: n * (least + leastValues) - 1 }
      : { from: Math.ceil(n * (mean - half)), to: Math.floor(n * (mean + half)) };
  const rest = nation.n - sumOf(told, ({ n }) => n);
  if (rest <= 0) return false;
  const from = span(nation).from - sumOf(told, (one) => span(one).to);
  const to = span(nation).to - sumOf(told, (one) => span(one).from);
  // The lowest is no more than the mean; one alone is all of the sum.
  const lowest = Math.floor(to / rest) - least + 1;
  const highest = to - (rest - 1) * least - Math.max(least, Math.ceil(from / rest)) + 1;
  return Math.min(lowest, highest) <= leastValues;
}

/** Whether units have between them the sum and the squares of a nation whose spread would tell somebody's value. */
function isWholeTold(nation: Told, spread: readonly Told[]): boolean {
  const isAll = nation.n === sumOf(spread, ({ n }) => n);
  return (
    isAll && nation.sd === undefined && nation.areTelling(nation.values, ['mean', 'sd', ...shownPercentiles(nation)])
  );
}

/** Whether the nation's spread, less those that are told, tells somebody's value of the rest. */
function isSpreadTelling(
  nation: Told,
  units: readonly Told[],
  spread: readonly Told[],
  { threshold }: Policy,
): boolean {
  const rest = nation.n - sumOf(spread, ({ n }) => n);
  if (rest <= 0) return false;
  if (rest < threshold) return true;
  const left = without(
    nation.values,
    spread.flatMap(({ values }) => values),
  );
  const [one, ...others] = units.filter((unit) => !spread.includes(unit));
  const isOne = one !== undefined && others.length === 0 && one.n === rest;
  const fields = isOne ? shownPercentiles(one) : [];
  return left.length > 1 && nation.areTelling(left, ['mean', 'sd', ...fields]);
}

/** The values that are left when each of some is taken away once. */
function without(all: readonly number[], some: readonly number[]): number[] {
  const away = Map.groupBy(some, (value) => value);
  return all.filter((value) => away.get(value)?.pop() === undefined);
}

/**
 * Whether the nation's spread, less those that are told and the least that the rest can have, bounds that of a unit whose own is
 * withheld so that somebody's value is told. The bound is less than the spread itself: where that would tell nobody's, neither does it.
 */
function isUnitTold(nation: Told, units: readonly Told[], spread: readonly Told[], policy: Policy): boolean {
  return units.some((unit) => {
    const { mean, n, least, values } = unit;
    if (mean === undefined || spread.includes(unit) || values.length !== n) return false;
    const fields = shownPercentiles(unit);
    const rest = nation.n - n - sumOf(spread, (one) => one.n);
    const squares = mostSquares(nation, policy) - sumOf(spread, (one) => squaresOf(one.values)) - rest * least ** 2;
    const isBound = squares < widestSquares(unit, policy);
    return isBound && unit.areTelling(values, ['mean', 'sd', ...fields]);
  });
}

/**
 * The sum of squares where all have the least that the percentiles told let them have, and one person the rest of the sum: a bound
 * that this is within bounds nobody.
 */
function widestSquares({ n, least, values, figure }: Told, policy: Policy): number {
  const shown = publicParts(figure).values;
  const leastAt = (rank: number) =>
    Math.max(
      least,
      ...AT_LEAST.flatMap((field) => {
        const told = shown?.[field];
        const share = shareBelow(field, n);
        if (told === undefined || share === undefined || !isShown(told)) return [];
        return rank >= Math.ceil((n - 1) * share) ? [Math.ceil(told - 10 ** -ruleOf(field, policy).decimals / 2)] : [];
      }),
    );
  const others = Array.from({ length: n - 1 }, (_, rank) => leastAt(rank));
  const largest = sumOf(values, (value) => value) - sumOf(others, (value) => value);
  return largest ** 2 + squaresOf(others);
}

const squaresOf = (values: readonly number[]) => sumOf(values, (value) => value ** 2);

/** The largest sum of squares that a mean and a spread as they are told leave. */
function mostSquares(
  { n, mean = 0, sd = 0 }: Told,
  { mean: { decimals: ofMean }, sd: { decimals: ofSd } }: Policy,
): number {
  const sum = n * (mean + 10 ** -ofMean / 2);
  return (n - 1) * (sd + 10 ** -ofSd / 2) ** 2 + sum ** 2 / n;
}

/** What is told of these is no more than what is so: of a median's upper limit it may be more. */
const AT_LEAST = ['p10', 'medianLower', 'median', 'p90'] as const;

/** What else may be told of a unit without a spread. */
const FIELDS = ['p10', 'medianLower', 'median', 'medianUpper', 'p90'] as const;

function shownPercentiles({ figure }: Told) {
  const { values } = publicParts(figure);
  return FIELDS.filter((field) => {
    const value = values?.[field];
    return value !== undefined && isShown(value);
  });
}
