import type { CurveRule, Policy } from '../definitions/policy.ts';
import type { SurvivalGroup } from '../results/result.ts';
import { noEventsLimit } from '../statistics/no-events-limit.ts';
import { rounded } from '../words/rounded.ts';
import { type CountsBefore, countsByMonth } from './curve-counts.ts';
import type { Absence, PublicCurve, PublicSurvivalPoint, Shown } from './public-result.ts';

const NOT_REACHED: Absence = { absent: 'not-reached' };
const LIMIT_NOT_REACHED: Absence = { absent: 'limit-not-reached' };
const AFTER_THE_CURVE: Absence = { absent: 'too-few-at-risk' };
const NOT_SHOWN: Absence = { absent: 'not-shown' };

const without = (why: Absence): PublicCurve => ({
  median: why,
  medianLower: why,
  medianUpper: why,
  points: [],
  rows: [],
});

/** No curve: because its group is withheld, or is too small or followed too short to have one. */
export const NO_CURVE = { withheld: without({ absent: 'withheld' }), notShown: without(NOT_SHOWN) } as const;

const YEAR = 12;
const HALF = 0.5;

/** Whether the group is large enough, and followed long enough, for a curve. */
export function hasCurve(group: SurvivalGroup, { curve }: Pick<Policy, 'curve'>): boolean {
  return group.n >= curve.groupFrom && lastMonth(countsByMonth(group), curve) >= 1;
}

/**
 * What may be seen of a Kaplan–Meier curve, as the policy says: a step curve in whole months, of a group that is large enough,
 * until fewer are at risk than the policy asks for. A step is told where the estimate changes, and at whole years with how
 * many were at risk, had died and were censored. The day of a death is never told, and no estimate has so many decimals that
 * it gives its number at risk back.
 *
 * The median and its limits are the first months at which what is told of the curve and of its limits is at or under a half, so
 * that the two can't say different things. `not-reached`: the estimate never comes down to a half; `limit-not-reached`: its limit
 * doesn't; `too-few-at-risk`: it may have, after the curve has stopped.
 */
export function publicCurve(group: SurvivalGroup, policy: Policy): PublicCurve {
  const { curve, median, tails, shareDecimals } = policy;
  if (!hasCurve(group, policy)) return NO_CURVE.notShown;
  const counts = countsByMonth(group);
  const last = lastMonth(counts, curve);
  const months = counts.slice(0, last + 1).map((one, month) => ({ ...one, point: pointAt(month, one, shareDecimals) }));
  const points = months.map(({ point }) => point);
  const reached = (of: 'survival' | 'lower' | 'upper', from: number, otherwise: Absence): Shown =>
    group.n < from ? NOT_SHOWN : (points.find((point) => point[of] <= HALF)?.months ?? otherwise);
  return {
    median: reached('survival', median.from, group.median === null ? NOT_REACHED : AFTER_THE_CURVE),
    medianLower: reached('lower', tails.from, noLimit(group, group.medianLower)),
    medianUpper: reached('upper', tails.from, noLimit(group, group.medianUpper)),
    points: points.filter((point, at) => at % YEAR === 0 || at === last || !isSame(point, points[at - 1])),
    rows: months
      .filter(({ point }) => point.months % YEAR === 0)
      .map(({ point, ...counts }) => ({
        ...point,
        ...limitOf(group, point.months, counts, shareDecimals),
        ...counted(counts),
      })),
  };
}

/**
 * Why no limit of the median is told. Where nobody lives in the end a curve has no limits there, and one that hasn't come down to a half
 * before is not one that never does. That it is so is no more told than when the last ones died.
 */
function noLimit({ curve }: SurvivalGroup, days: number | null): Absence {
  return days === null && curve.at(-1)?.survival !== 0 ? LIMIT_NOT_REACHED : AFTER_THE_CURVE;
}

const counted = ({ atRisk, events, censored }: CountsBefore) => ({ atRisk, events, censored });

/**
 * Where nobody has died yet the limits of a curve are not defined: the lower one is then the exact one of those who have been followed all the
 * time, which follows from their number beside it. Where some have come late nobody knows how many that is, and it stays as it is.
 */
function limitOf(
  { entryTimes }: SurvivalGroup,
  months: number,
  { events, atRisk }: CountsBefore,
  decimals: number,
): { readonly lower?: number } {
  return events > 0 || months === 0 || entryTimes.length > 0 ? {} : { lower: rounded(noEventsLimit(atRisk), decimals) };
}

/** The last month before which enough are at risk. */
function lastMonth(counts: readonly CountsBefore[], { atRiskFrom }: CurveRule): number {
  return counts.findIndex(({ atRisk }) => atRisk < atRiskFrom) - 1;
}

function pointAt(months: number, { survival, lower, upper }: CountsBefore, decimals: number): PublicSurvivalPoint {
  const told = (share: number) => rounded(share, decimals);
  return { months, survival: told(survival), lower: told(lower), upper: told(upper) };
}

function isSame(one: PublicSurvivalPoint, other: PublicSurvivalPoint | undefined): boolean {
  return one.survival === other?.survival && one.lower === other.lower && one.upper === other.upper;
}
