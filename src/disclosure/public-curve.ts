import type { SurvivalGroup } from '../results/result.ts';
import { type CountsBefore, countsByMonth, DAYS_IN_MONTH } from './curve-counts.ts';
import { partition } from './partition.ts';
import type { Absence, PublicCurve, PublicSurvivalPoint, PublicSurvivalRow, Shown } from './public-result.ts';

const WITHHELD: Absence = { absent: 'withheld' };
const NOT_REACHED: Absence = { absent: 'not-reached' };
export const NO_CURVE: PublicCurve = {
  median: WITHHELD,
  medianLower: WITHHELD,
  medianUpper: WITHHELD,
  points: [],
  rows: [],
};

/** A curve stops where fewer are at risk: what is left is chance, and nearly persons (domain.md 6.10, 84). */
export const LEAST_AT_RISK = 10;
const YEAR = 12;

export interface CurveRule {
  readonly threshold: number;
  readonly zeroIsShown: boolean;
}

/**
 * What may be seen of a Kaplan–Meier curve. Each step of the whole curve is the day of a death, and a survival with its
 * numbers at risk gives the count of deaths back, so a coarser grid alone hides nothing. Therefore:
 *
 * - Time is in whole months. The curve stops at the last month before which {@link LEAST_AT_RISK} are at risk, or earlier
 *   where those who die after it would be too few.
 * - The estimate is told at months between which nobody or at least `threshold` died, those after the end counted too: no
 *   difference between two points is one person's death. It is exact there; between them a straight line may be drawn, but no
 *   step, since a step that waits for enough deaths shows too high a survival in small groups.
 * - Numbers at risk, and events and censored so far, are told at whole years between which of each sort, late entries too,
 *   none or at least `threshold` happened; at other years they are withheld. Every such year is a point of the curve, and so
 *   are other whole years where they can be.
 * - Survival and limits are rounded to a tenth of a per cent: with all its decimals an error gives its number at risk back.
 * - The median is in whole months, and shown when the curve reaches a half before it stops; so are its limits.
 *
 * A group with fewer at risk at the start, or with deaths but fewer than `threshold`, has no curve.
 */
export function publicCurve(group: SurvivalGroup, rule: CurveRule): PublicCurve {
  const counts = countsByMonth(group);
  const stop = counts.findIndex(({ atRisk }) => atRisk < LEAST_AT_RISK) - 1;
  if (!isSafe(group.events, rule) || stop < 1) return NO_CURVE;
  const months = Array.from({ length: stop + 1 }, (_, month) => month);
  const years = months.filter((month) => month % YEAR === 0);
  const told = cuts(counts, [0], years, ['events', 'censored', 'entered'], rule);
  const wholeYears = cuts(counts, told.length === 0 ? [0] : told, years, ['events'], rule);
  const shown = cuts(counts, wholeYears, months, ['events'], rule);
  const last = shown.at(-1);
  if (last === undefined || last === 0) return NO_CURVE;
  const reached = (days: number | null): Shown =>
    days !== null && days < last * DAYS_IN_MONTH ? Math.round(days / DAYS_IN_MONTH) : NOT_REACHED;
  return {
    median: reached(group.median),
    medianLower: reached(group.medianLower),
    medianUpper: reached(group.medianUpper),
    points: shown.flatMap((month) => pointAt(month, counts[month]) ?? []),
    rows: years
      .filter((month) => month <= last)
      .flatMap((month) => rowAt(month, counts[month], told.includes(month), shown.includes(month)) ?? []),
  };
}

type Sort = 'events' | 'censored' | 'entered';

const isSafe = (count: number, { threshold, zeroIsShown }: CurveRule) =>
  count >= threshold || (count === 0 && zeroIsShown);

/** Each part between the cuts so far, cut further at the candidates in it where that is safe. */
function cuts(
  counts: readonly CountsBefore[],
  soFar: readonly number[],
  candidates: readonly number[],
  sorts: readonly Sort[],
  { threshold, zeroIsShown }: CurveRule,
): number[] {
  const end = counts.length - 1;
  return soFar.flatMap((from, part) => {
    const to = soFar[part + 1] ?? end;
    const inside = candidates.filter((month) => month >= from && month < to);
    const steps = inside.map((month, at) => {
      const next = inside[at + 1] ?? to;
      return sorts.map((sort) => before(counts, next)[sort] - before(counts, month)[sort]);
    });
    return partition(steps, threshold, zeroIsShown).flatMap((at) => inside[at] ?? []);
  });
}

/** @throws RangeError when nobody counted that month: that is the program's own fault, and never a zero */
function before(counts: readonly CountsBefore[], month: number): CountsBefore {
  const found = counts[month];
  if (found === undefined) throw new RangeError(`no counts before month ${month}`);
  return found;
}

function pointAt(months: number, counts: CountsBefore | undefined): PublicSurvivalPoint | undefined {
  if (counts === undefined) return undefined;
  const { survival, lower, upper } = counts;
  return { months, survival: rounded(survival), lower: rounded(lower), upper: rounded(upper) };
}

function rowAt(
  months: number,
  counts: CountsBefore | undefined,
  isTold: boolean,
  isPoint: boolean,
): PublicSurvivalRow | undefined {
  const point = pointAt(months, counts);
  if (counts === undefined || point === undefined) return undefined;
  const { atRisk, events, censored } = counts;
  return {
    months,
    ...(isTold ? { atRisk, events, censored } : { atRisk: WITHHELD, events: WITHHELD, censored: WITHHELD }),
    ...(isPoint ? point : { survival: WITHHELD, lower: WITHHELD, upper: WITHHELD }),
  };
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;
