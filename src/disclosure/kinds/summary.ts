import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { OLDEST } from '../../definitions/oldest.ts';
import type { Policy, StatisticRule } from '../../definitions/policy.ts';
import type { SummaryResult } from '../../results/result.ts';
import { medianLimits, medianRanks } from '../../statistics/median-limits.ts';
import { rounded } from '../../words/rounded.ts';
import {
  meanOf,
  type Possible,
  percentileOf,
  type RankBound,
  type Sample,
  sdOf,
  type Told,
  tellable,
} from '../order-statistics.ts';
import type { Shown } from '../public-result.ts';
import { countKey, isTimed } from './count-key.ts';
import type { DisclosureKind, FigureRule } from './disclosure-kind.ts';
import { shownOr, WITHHELD } from './figure-rule.ts';
import { atMost, makes } from './numbers.ts';

/** What is told of a distribution, the least missed first: in that order they go where too much would be known of somebody. */
const FIELDS = ['medianLower', 'medianUpper', 'p90', 'p10', 'p75', 'p25', 'sd', 'median', 'mean'] as const;
/** A statistic of a distribution. */
export type SummaryField = (typeof FIELDS)[number];
type MedianLimit = 'medianLower' | 'medianUpper';

/** With few behind it nothing of a distribution is told; with more, what leaves everybody's value unknown. */
export const summary: DisclosureKind<SummaryResult> = {
  numbers: ({ n, persons }, context) => {
    const { measure, policy } = context;
    const whole = countKey(measure);
    const own = persons === undefined ? [] : [['persons', persons] as const];
    const behind = own.map(([name]) => name);
    const { days } = definedParts(measure.computation.figure);
    const timed = days && countKey(measure, [isTimed(days)]);
    return {
      values: new Map([['n', n], ...own, ...(timed === undefined ? [] : [[timed, n] as const])]),
      weights: new Map([['n', policy.weights.total], ...behind.map((name) => [name, policy.weights.beside] as const)]),
      implied: new Map([['n', behind]]),
      relations: [
        ...behind.map((name) => atMost('n', [name])),
        ...(whole === undefined ? [] : [atMost(whole, ['n'])]),
        ...(timed === undefined ? [] : [makes('n', [timed])]),
      ],
      guarded: ['n', ...behind].map((name) => [[name, 1]] as const),
      ...(whole === undefined ? {} : { heldBy: new Map(['n', ...behind].map((name) => [name, whole] as const)) }),
      fall: ['n', ...behind],
      shares: [],
      adds: true,
    };
  },
  shown: (figure, rule) => {
    const { isWithheld, listed, gone } = rule;
    const { n, persons, method } = figure;
    const told = isWithheld('n') ? new Set<SummaryField>() : toldOf(figure, rule);
    const field = (name: Exclude<SummaryField, MedianLimit>): Shown => {
      // Not shown at the level, whatever it is: to call it withheld would promise a number that the definition doesn't give.
      if (!listed.includes(name)) return { absent: 'not-listed' };
      if (isWithheld('n') || gone?.has(name)) return WITHHELD;
      const value = figure[name];
      if (typeof value === 'number')
        return told.has(name) ? rounded(value, ruleOf(name, rule.policy).decimals) : WITHHELD;
      return { absent: figure.absent?.[name] ?? (name === 'sd' && n === 1 ? 'single-value' : 'not-poolable') };
    };
    const median = field('median');
    /** Why there is no interval of the median, where there is none: as of the median, and of few and many alike, so that it tells nothing of n. */
    const noLimit = typeof median === 'number' ? WITHHELD : median;
    // One limit without the other is no interval.
    const areTold = told.has('medianLower') && told.has('medianUpper');
    const own = areTold ? medianLimits(figure.histogram ?? []) : undefined;
    const limit = (name: MedianLimit, value: number | undefined): Shown =>
      value === undefined || typeof median !== 'number' ? noLimit : limitTold(name, value, median, rule.policy).told;
    return {
      kind: 'summary',
      n: shownOr(rule, 'n', n),
      ...(persons === undefined ? {} : { persons: shownOr(rule, 'persons', persons) }),
      mean: field('mean'),
      sd: field('sd'),
      p10: field('p10'),
      ...(listed.includes('p25') ? { p25: field('p25') } : {}),
      median,
      ...(figure.histogram === undefined
        ? {}
        : { medianLower: limit('medianLower', own?.lower), medianUpper: limit('medianUpper', own?.upper) }),
      ...(listed.includes('p75') ? { p75: field('p75') } : {}),
      p90: field('p90'),
      ...(method === undefined ? {} : { method }),
    };
  },
};

/** From how many a statistic is told, and with how many decimals. */
export function ruleOf(field: SummaryField, policy: Policy): StatisticRule {
  const { mean, sd, median, quartiles, tails } = policy;
  const ofMedian = { median, medianLower: tails, medianUpper: tails };
  return { mean, sd, ...ofMedian, p25: quartiles, p75: quartiles, p10: tails, p90: tails }[field];
}

/** A limit stands where the median does. */
const isListed = (name: SummaryField, listed: FigureRule['listed']) => listed.includes(isLimit(name) ? 'median' : name);
const isLimit = (name: SummaryField): name is MedianLimit => name === 'medianLower' || name === 'medianUpper';

const SHARES: Readonly<Partial<Record<SummaryField, number>>> = {
  p10: 0.1,
  p25: 0.25,
  median: 0.5,
  p75: 0.75,
  p90: 0.9,
};

/** Of a statistic that is where one stands among so many in order, the share of all below it; undefined of a sum's. */
export function shareBelow(field: SummaryField, n: number): number | undefined {
  if (!isLimit(field)) return SHARES[field];
  const ranks = medianRanks(n);
  return ranks && ((field === 'medianLower' ? ranks.lower : ranks.upper) - 1) / (n - 1);
}

/**
 * A limit of a median as it is told: never nearer to the median than the values that must be possible for everybody between
 * them are many. Where it is nearer, what is told is a bound of it: the interval is wider than it need be, and still one of
 * at least 95 per cent.
 * @param median as it is told
 */
function limitTold(
  name: MedianLimit,
  limit: number,
  median: number,
  { tails: { decimals }, leastValues }: Policy,
): { readonly told: number; readonly bound: RankBound | undefined } {
  const exact = rounded(limit, decimals);
  if (name === 'medianLower') {
    const least = median - leastValues;
    return exact < least ? { told: exact, bound: undefined } : { told: least, bound: { least } };
  }
  const most = median + leastValues;
  return exact > most ? { told: exact, bound: undefined } : { told: most, bound: { most } };
}

/** The statistics that may be told. Where the values aren't known (a figure that was keyed in), n alone decides. */
function toldOf(figure: SummaryResult, rule: FigureRule): ReadonlySet<SummaryField> {
  const has = (name: SummaryField) =>
    isLimit(name)
      ? figure.histogram !== undefined && shareBelow(name, figure.n) !== undefined
      : typeof figure[name] === 'number';
  const enough = FIELDS.filter(
    (name) => isListed(name, rule.listed) && has(name) && figure.n >= ruleOf(name, rule.policy).from,
  );
  return figure.histogram === undefined ? new Set(enough) : tellableOf(valuesOf(figure.histogram), enough, rule);
}

/** Every value, as often as it is there. */
export function valuesOf(histogram: NonNullable<SummaryResult['histogram']>): number[] {
  return histogram.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

/** Which of some statistics of values can be told so that nobody's value is known. */
export function tellableOf(
  values: readonly number[],
  fields: readonly SummaryField[],
  { policy, measure, limits, solver }: Pick<FigureRule, 'policy' | 'measure' | 'limits' | 'solver'>,
): ReadonlySet<SummaryField> {
  const told = FIELDS.filter((name) => fields.includes(name)).map((name): Told<SummaryField> => {
    const { decimals } = ruleOf(name, policy);
    const share = shareBelow(name, values.length);
    const of = share === undefined ? (name === 'mean' ? meanOf : sdOf) : percentileOf(share);
    if (isLimit(name) && share !== undefined) {
      const limitOf = (sample: Sample) =>
        limitTold(name, of(sample), rounded(percentileOf(0.5)(sample), policy.median.decimals), policy);
      return { name, of: (sample) => limitOf(sample).told, share, bound: (sample) => limitOf(sample).bound };
    }
    return {
      name,
      of: (sample) => rounded(of(sample), decimals),
      ...(share === undefined ? {} : { share }),
      ...(name === 'sd' ? { spread: 10 ** -decimals / 2 } : {}),
    };
  });
  return tellable(values, told, { ...possibleOf(measure, values), limits }, policy.leastValues, solver);
}

/** What anybody's value can be by the definition; days have no end but the longest that there are. */
function possibleOf({ computation }: Measure, values: readonly number[]): Possible {
  const { days } = definedParts(computation.figure);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (days !== undefined) return { from: Math.min(least, days.atLeast), to: Number.POSITIVE_INFINITY };
  return { from: Math.min(least, 0), to: Math.max(most, OLDEST) };
}
