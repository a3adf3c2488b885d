import { type EventTable, eventTables } from './event-table.ts';
import { medianTime } from './median-time.ts';
import { normalQuantile } from './normal.ts';
import { type FollowUp, timeline } from './timeline.ts';

/** The event table with what is estimated from it, a row per time; the value of a row holds from its time on. */
export interface SurvivalCurve extends Omit<EventTable, 'subjects' | 'entryTimes'> {
  survival: Float64Array;
  /** Of survival, by Greenwood's formula; NaN where survival is 0. */
  standardError: Float64Array;
  /** Limits of survival on the log-log scale; NaN where survival is 1 or 0, as in R. */
  lower: Float64Array;
  upper: Float64Array;
  /** By Nelson and Aalen; see `nelsonAalen` for its error and limits. */
  cumulativeHazard: Float64Array;
}

export interface KaplanMeier {
  /** Number of subjects. */
  n: number;
  /** Number of events in all. */
  events: number;
  /** Confidence level of the limits. */
  level: number;
  /** See `medianTime`; null when not reached. */
  median: number | null;
  medianLower: number | null;
  medianUpper: number | null;
  curve: SurvivalCurve;
  /** The times of late entry, ascending; empty when all were under observation from 0. */
  entryTimes: Float64Array;
}

/**
 * The Kaplan–Meier estimate of survival, with Greenwood errors and log-log confidence limits; O(n log n) or better.
 *
 * Events come before censorings of the same time. With late entry a subject is at risk at t when entry < t ≤ time.
 *
 * References: Kaplan & Meier, Journal of the American Statistical Association 53 (1958) 457–481; Greenwood, Reports on
 * Public Health and Medical Subjects 33 (1926); Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data, 1.4,
 * for the limits exp(−exp(ln(−ln S) ± z·se/(S ln S))). Conventions: R's `survfit(…, conf.type = "log-log")`.
 *
 * @throws RangeError naming the index of a time that is missing, negative or not finite, of an event that is not 0 or 1, or
 * of an entry not before its time; or when level is outside (0, 1)
 */
export function kaplanMeier(input: FollowUp, options: { level?: number } = {}): KaplanMeier {
  const [table] = eventTables(timeline(input));
  if (table === undefined) throw new RangeError('kaplanMeier: no group');
  return kaplanMeierOf(table, options.level);
}

/** The estimate from an event table already made. */
export function kaplanMeierOf({ subjects, entryTimes, ...table }: EventTable, level = 0.95): KaplanMeier {
  if (!(level > 0 && level < 1)) throw new RangeError(`kaplanMeier: level must lie between 0 and 1, got ${level}`);
  const curve = { ...table, ...estimates(table, normalQuantile(1 - (1 - level) / 2)) };
  return {
    n: subjects,
    events: curve.events.reduce((total, count) => total + count, 0),
    level,
    median: medianTime(curve.time, curve.survival),
    medianLower: medianTime(curve.time, curve.lower),
    medianUpper: medianTime(curve.time, curve.upper),
    curve,
    entryTimes,
  };
}

function estimates({ time, atRisk, events }: Pick<EventTable, 'time' | 'atRisk' | 'events'>, z: number) {
  const survival = new Float64Array(time.length);
  const standardError = new Float64Array(time.length);
  const lower = new Float64Array(time.length);
  const upper = new Float64Array(time.length);
  const cumulativeHazard = new Float64Array(time.length);
  let alive = 1;
  let greenwood = 0;
  let hazard = 0;
  let error = 0;
  let low = Number.NaN;
  let high = Number.NaN;
  for (let row = 0; row < time.length; row++) {
    const d = events[row] ?? 0;
    if (d > 0) {
      const n = atRisk[row] ?? 0;
      alive *= (n - d) / n;
      greenwood += d / (n * (n - d));
      hazard += d / n;
      const logError = Math.sqrt(greenwood);
      error = alive * logError;
      // S^exp(±w) is the log-log limit written without its inner logarithm; at S = 0 it is NaN by itself.
      const logSurvival = Math.log(alive);
      const widening = Math.exp((z * logError) / -logSurvival);
      low = Math.exp(logSurvival * widening);
      high = Math.exp(logSurvival / widening);
    }
    survival[row] = alive;
    standardError[row] = error;
    lower[row] = low;
    upper[row] = high;
    cumulativeHazard[row] = hazard;
  }
  return { survival, standardError, lower, upper, cumulativeHazard };
}
