import type { Area } from '../../definitions/area.ts';
import type { Statistic } from '../../definitions/measure.ts';
import type { AbsenceReason } from '../../results/result.ts';
import type { Absence, Shown } from '../public-result.ts';

export const WITHHELD: Absence = { absent: 'withheld' };

/** What decides which of a figure's numbers are shown. */
export interface FigureRule {
  /** By the number's name in the kind's `numbers`. */
  readonly isWithheld: (name: string) => boolean;
  readonly listed: readonly Statistic[];
  readonly disclosure: Area['disclosure'];
  /** Breakdowns that can't be told, and why. */
  readonly untold: Readonly<Record<string, AbsenceReason>>;
}

/** The number, or that it is withheld. */
export function shownOr({ isWithheld }: FigureRule, name: string, value: number): Shown {
  return isWithheld(name) ? WITHHELD : value;
}

export function mapRecord<A, B>(
  record: Readonly<Record<string, A>>,
  map: (key: string, value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}
