import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { PublicSurvivalGroup } from '../../disclosure/public-result.ts';
import { formatCount } from '../../words/numbers.ts';
import type { ChartInput } from '../scene.ts';
import { monthsInWords } from '../words/months-in-words.ts';

/** The year of the main number, where there is one: the fifth, as cancer survival is most often told. */
export const MAIN_YEAR = 5;

/** Where a curve ends, for one that a reader must be told it of. */
export interface CurveEnd {
  /** The last month of the curve. */
  readonly months: number;
  /** Fewer than so many live and are followed in the month after. */
  readonly fewerThan: number;
  /** How many have died of how many; undefined where either is withheld. */
  readonly dead?: string;
  /** At least how many of the group had died in the month after the last; there where it is most of the group, so that deaths ended the curve. */
  readonly deadThen?: number;
}

/**
 * A curve is cut where few live and are followed, and says nothing of what happens there: one whose group has died out is as flat as
 * one whose group lives and was followed for a short time. Told of a curve that doesn't come to the main year, and of one that deaths
 * ended while more than half lived; by nothing but what is published of the group. Those who died and aren't among the last few, fewer
 * than the rule's, had died before.
 */
export function curveEnd(
  { measure, area }: Pick<ChartInput, 'measure' | 'area'>,
  { n, events, points, rows }: PublicSurvivalGroup,
): CurveEnd | undefined {
  const last = points.at(-1);
  if (last === undefined) return undefined;
  const { atRiskFrom } = area.disclosure.curve;
  const isWhole = typeof n === 'number' && typeof events === 'number';
  // Where some come late, those who aren't followed in a month may not have come.
  const isFromStart = definedParts(measure.computation.figure).followed?.entry === undefined;
  const deadThen = isWhole && isFromStart ? events - (atRiskFrom - 1) : 0;
  const byDeath = isWhole && deadThen > n / 2;
  const comesToMainYear = rows.some(({ months }) => months === MAIN_YEAR * 12);
  if (comesToMainYear && !(byDeath && last.survival > 0.5)) return undefined;
  return {
    months: last.months,
    fewerThan: atRiskFrom,
    ...(isWhole ? { dead: deadOf(events, n) } : {}),
    ...(byDeath ? { deadThen } : {}),
  };
}

/** `alla 40 har dött`, `21 av 34 har dött`, `ingen av 40 har dött`. */
export function deadOf(events: number, n: number): string {
  if (events === 0) return `ingen av ${formatCount(n)} har dött`;
  return events === n ? `alla ${formatCount(n)} har dött` : `${formatCount(events)} av ${formatCount(n)} har dött`;
}

/** `minst 31 inom 14 månader`: when those had died who ended the curve; undefined where it was not deaths that did. */
export function deadInTime({ months, deadThen }: CurveEnd): string | undefined {
  return deadThen === undefined ? undefined : `minst ${formatCount(deadThen)} inom ${monthsInWords(months + 1)}`;
}
