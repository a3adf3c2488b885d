import type { KaplanMeier } from './kaplan-meier.ts';

/** A row of the table under a curve. */
export interface SurvivalAt {
  time: number;
  /** Under observation just before the time: entry < time ≤ own time. */
  atRisk: number;
  /** Since the row before, this time included. */
  events: number;
  censored: number;
  survival: number;
  standardError: number;
  lower: number;
  upper: number;
}

/**
 * Numbers at risk, events, censored and survival at chosen times, all read from the estimate's own event table. Before the
 * first time of the table survival is 1 with no error; after the last it stays as it was, with nobody at risk.
 *
 * @param times ascending
 * @throws RangeError when the times are not ascending
 */
export function kaplanMeierAt(km: KaplanMeier, times: readonly number[]): SurvivalAt[] {
  const { curve, entryTimes, n } = km;
  const rows: SurvivalAt[] = [];
  let row = 0;
  let left = 0;
  let entered = 0;
  for (const [i, time] of times.entries()) {
    if (!(time >= (times[i - 1] ?? time))) throw new RangeError(`kaplanMeierAt: time at index ${i} is not ascending`);
    let events = 0;
    let censored = 0;
    const leave = () => {
      events += curve.events[row] ?? 0;
      censored += curve.censored[row] ?? 0;
      left += (curve.events[row] ?? 0) + (curve.censored[row] ?? 0);
      row++;
    };
    while ((curve.time[row] ?? Infinity) < time) leave();
    while ((entryTimes[entered] ?? Infinity) < time) entered++;
    const atRisk = (entryTimes.length > 0 ? entered : n) - left;
    if (curve.time[row] === time) leave();
    const last = row - 1;
    rows.push({
      time,
      atRisk,
      events,
      censored,
      survival: curve.survival[last] ?? 1,
      standardError: curve.standardError[last] ?? 0,
      lower: curve.lower[last] ?? Number.NaN,
      upper: curve.upper[last] ?? Number.NaN,
    });
  }
  return rows;
}
