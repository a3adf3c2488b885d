import { DAYS_PER_YEAR } from '../calendar/julian-year.ts';
import type { SurvivalGroup } from '../results/result.ts';

/** A twelfth of a Julian year. */
export const DAYS_IN_MONTH = DAYS_PER_YEAR / 12;

/** How it stands just before a time: counts from the start on. */
export interface CountsBefore {
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Come under observation, those from the start included. */
  readonly entered: number;
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
}

/** A group's counts and estimate just before each whole month, from 0 until after the last of the group: none are at risk then. */
export function countsByMonth({ n, curve, entryTimes }: SurvivalGroup): CountsBefore[] {
  const counts: CountsBefore[] = [];
  let [row, entered, events, censored] = [0, 0, 0, 0];
  let [survival, lower, upper] = [1, 1, 1];
  for (let month = 0; counts.length === 0 || row < curve.length; month++) {
    const time = month * DAYS_IN_MONTH;
    for (let next = curve[row]; next !== undefined && next.time < time; next = curve[++row]) {
      events += next.events;
      censored += next.censored;
      if (next.survival === null) throw new RangeError(`no survival at day ${next.time}`);
      survival = next.survival;
      // There are no limits while all live and when none do.
      lower = next.lower ?? survival;
      upper = next.upper ?? survival;
    }
    // Times are whole days: who is under observation from day 0 is so at the start.
    while ((entryTimes[entered] ?? Infinity) < Math.max(time, 1)) entered++;
    const come = entryTimes.length === 0 ? n : entered;
    counts.push({ atRisk: come - events - censored, events, censored, entered: come, survival, lower, upper });
  }
  return counts;
}
