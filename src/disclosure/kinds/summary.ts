import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { OLDEST } from '../../definitions/oldest.ts';
import type { Policy, StatisticRule } from '../../definitions/policy.ts';
import type { SummaryResult } from '../../results/result.ts';
import { meanOf, type Possible, percentileOf, sdOf, type Told, tellable } from '../order-statistics.ts';
import type { Shown } from '../public-result.ts';
import { countKey, isTimed } from './count-key.ts';
import type { DisclosureKind, FigureRule } from './disclosure-kind.ts';
import { rounded, shownOr, WITHHELD } from './figure-rule.ts';
import { atMost, makes } from './numbers.ts';

/** What is told of a distribution, the least missed first: in that order they go where too much would be known of somebody. */
const FIELDS = ['p90', 'p10', 'p75', 'p25', 'sd', 'median', 'mean'] as const;
/** A statistic of a distribution. */
export type SummaryField = (typeof FIELDS)[number];

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
    const field = (name: SummaryField): Shown => {
      // Not shown at the level, whatever it is: to call it withheld would promise a number that the definition doesn't give.
      if (!listed.includes(name)) return { absent: 'not-listed' };
      if (isWithheld('n') || gone?.has(name)) return WITHHELD;
      const value = figure[name];
      if (typeof value === 'number')
        return told.has(name) ? rounded(value, ruleOf(name, rule.policy).decimals) : WITHHELD;
      return { absent: figure.absent?.[name] ?? (name === 'sd' && n === 1 ? 'single-value' : 'not-poolable') };
    };
    return {
      kind: 'summary',
      n: shownOr(rule, 'n', n),
      ...(persons === undefined ? {} : { persons: shownOr(rule, 'persons', persons) }),
      mean: field('mean'),
      sd: field('sd'),
      p10: field('p10'),
      ...(listed.includes('p25') ? { p25: field('p25') } : {}),
      median: field('median'),
      ...(listed.includes('p75') ? { p75: field('p75') } : {}),
      p90: field('p90'),
      ...(method === undefined ? {} : { method }),
    };
  },
};

/** From how many a statistic is told, and with how many decimals. */
export function ruleOf(field: SummaryField, policy: Policy): StatisticRule {
  const { mean, sd, median, quartiles, tails } = policy;
  return { mean, sd, median, p25: quartiles, p75: quartiles, p10: tails, p90: tails }[field];
}

/** Of a percentile, the share of all below it. */
export const SHARES: Readonly<Partial<Record<SummaryField, number>>> = {
  p10: 0.1,
  p25: 0.25,
  median: 0.5,
  p75: 0.75,
  p90: 0.9,
};
const of = (name: SummaryField): Told['of'] => {
  const share = SHARES[name];
  if (share !== undefined) return percentileOf(share);
  return name === 'mean' ? meanOf : sdOf;
};

/** The statistics that may be told. Where the values aren't known (a figure that was keyed in), n alone decides. */
function toldOf(figure: SummaryResult, rule: FigureRule): ReadonlySet<SummaryField> {
  const enough = FIELDS.filter(
    (name) =>
      rule.listed.includes(name) && typeof figure[name] === 'number' && figure.n >= ruleOf(name, rule.policy).from,
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
    const share = SHARES[name];
    return {
      name,
      of: (sample) => rounded(of(name)(sample), decimals),
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
