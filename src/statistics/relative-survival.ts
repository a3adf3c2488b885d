import type { LifeTable } from './life-table.ts';
import { normalQuantile } from './normal.ts';
import { type PatientsAtStart, PopulationCohort } from './population-cohort.ts';
import { EVENT, type FollowUp, timeline } from './timeline.ts';

/** Patients followed in days; arrays run in parallel. */
export interface PatientFollowUp extends Omit<FollowUp, 'entry'>, PatientsAtStart {}

export interface RelativeSurvivalOptions {
  /**
   * `ederer-2` compares with the population of those still followed; `pohar-perme` estimates net survival, what survival
   * would be if the disease were the only cause of death, and is the one to compare between groups.
   */
  method: 'ederer-2' | 'pohar-perme';
  /**
   * Where the product over time is taken: at the distinct follow-up times, or also at the end of every day. Daily, the
   * estimate at a time doesn't hang on where the other times lie, which matters in groups of some hundred or fewer.
   */
  grid?: 'follow-up' | 'daily';
  /** Of the limits; 0.95 if left out. */
  level?: number;
}

/** A row per distinct follow-up time, the value of a row holding from its time on. */
export interface RelativeSurvival {
  n: number;
  /** In days, ascending. */
  time: Float64Array;
  atRisk: Uint32Array;
  events: Uint32Array;
  censored: Uint32Array;
  /** May exceed 1, where the patients die less than the population. */
  survival: Float64Array;
  /** Of survival: survival times the error of the cumulative excess hazard. */
  standardError: Float64Array;
  /** Limits on the log scale: survival·exp(±z·error of the cumulative excess hazard). */
  lower: Float64Array;
  upper: Float64Array;
}

/**
 * Relative survival after Ederer II or net survival after Pohar-Perme: the product over time of 1 less the excess hazard,
 * ΣdN/ΣY less the mean of the population's hazards over those still followed; Pohar-Perme weighs each patient in all three by
 * one over the population's survival to that time. O(patients · (days + distinct times)).
 *
 * The population's hazard is read from the life table at the start of each day of follow-up, and integrated day by day.
 *
 * References: Ederer & Heise, National Cancer Institute, End Results Evaluation Section, methodological note 10 (1959);
 * Pohar Perme, Stare & Estève, "On estimation in relative survival", Biometrics 68 (2012) 113–120. Conventions: relsurv's
 * `rs.surv` in R with its defaults (product limit, precision of a day, log limits); `grid: 'daily'` is its
 * `add.times = 1:max(time)`. A patient with time 0 counts here; `rs.surv` leaves such out.
 *
 * @throws RangeError as `kaplanMeier`, or naming the index of a patient whose age, day or sex can't be used
 */
export function relativeSurvival(
  input: PatientFollowUp,
  table: LifeTable,
  { method, grid = 'follow-up', level = 0.95 }: RelativeSurvivalOptions,
): RelativeSurvival {
  if (!(level > 0 && level < 1)) throw new RangeError(`relativeSurvival: level must lie between 0 and 1, got ${level}`);
  const z = normalQuantile(1 - (1 - level) / 2);
  const { time, event } = input;
  const n = time.length;
  // With each patient a group of his own, the timeline tells whom its moments concern.
  const line = timeline({ time, event, group: Uint32Array.from({ length: n }, (_, i) => i), groups: Math.max(1, n) });
  const order = line.what.map((moment) => moment >>> 2);
  const cohort = new PopulationCohort(input, order, table, method === 'pohar-perme');
  const rows = emptyRows(n, line.times);
  let [first, before, survival, variance] = [0, 0, 1, 0];
  for (const [row, now] of line.times.entries()) {
    if (grid === 'daily')
      for (let day = Math.floor(before) + 1; day < now; day++) {
        survival *= 1 + cohort.follow(first, before, day);
        before = day;
      }
    const expected = cohort.follow(first, before, now);
    before = now;

    const followed = cohort.weights.subarray(first);
    const weight = followed.reduce((total, own) => total + own, 0);
    let [left, events, dead, deadSquared] = [0, 0, 0, 0];
    for (; line.at[first + left] === row; left++) {
      if (((line.what[first + left] ?? 0) & 3) !== EVENT) continue;
      const own = followed[left] ?? 1;
      events++;
      dead += own;
      deadSquared += own * own;
    }
    survival *= 1 - (dead / weight - expected);
    variance += deadSquared / (weight * weight);
    const error = Math.sqrt(variance);
    rows.atRisk[row] = n - first;
    rows.events[row] = events;
    rows.censored[row] = left - events;
    rows.survival[row] = survival;
    rows.standardError[row] = survival * error;
    rows.lower[row] = survival * Math.exp(-z * error);
    rows.upper[row] = survival * Math.exp(z * error);
    first += left;
  }
  return rows;
}

function emptyRows(n: number, time: Float64Array): RelativeSurvival {
  const counts = () => new Uint32Array(time.length);
  const values = () => new Float64Array(time.length);
  return {
    n,
    time,
    atRisk: counts(),
    events: counts(),
    censored: counts(),
    survival: values(),
    standardError: values(),
    lower: values(),
    upper: values(),
  };
}
