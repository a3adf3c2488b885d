import { ENTRY, EVENT, type Timeline } from './timeline.ts';

/** Observed and expected events in each group, and the covariance of their differences: row by row, the lower triangle. */
export interface LogRankScore {
  observed: Float64Array;
  expected: Float64Array;
  covariance: Float64Array;
}

/**
 * Adds up, over the event times of each stratum, the events of each group, their expectation when all groups have the same
 * hazard, and the hypergeometric covariance, which takes account of ties. For conventions and references see `logRank`.
 */
export function logRankScore(line: Timeline): LogRankScore {
  const { groups } = line;
  const score: LogRankScore = {
    observed: new Float64Array(groups),
    expected: new Float64Array(groups),
    covariance: new Float64Array(groups * groups),
  };
  for (const stratum of strataOf(line)) addStratum(score, stratum, line);
  return score;
}

type Moments = Pick<Timeline, 'at' | 'what'>;

/** The moments of each stratum, still in order of time. */
function strataOf({ at, what, strata, groups }: Timeline): Moments[] {
  if (strata === 1) return [{ at, what }];
  const stratumOf = (moment: number) => Math.floor((moment >>> 2) / groups);
  const starts = new Uint32Array(strata + 1);
  for (const moment of what) count(starts, stratumOf(moment) + 1, 1);
  for (let s = 0; s < strata; s++) count(starts, s + 1, starts[s] ?? 0);
  const next = starts.slice();
  const ordered = { at: new Uint32Array(at.length), what: new Uint32Array(at.length) };
  for (let i = 0; i < what.length; i++) {
    const moment = what[i] ?? 0;
    const place = next[stratumOf(moment)] ?? 0;
    ordered.at[place] = at[i] ?? 0;
    ordered.what[place] = moment;
    count(next, stratumOf(moment), 1);
  }
  return Array.from({ length: strata }, (_, s) => ({
    at: ordered.at.subarray(starts[s], starts[s + 1]),
    what: ordered.what.subarray(starts[s], starts[s + 1]),
  }));
}

function addStratum(score: LogRankScore, { at, what }: Moments, { groups, lateEntry }: Timeline): void {
  const risk = new Float64Array(groups);
  const change = new Float64Array(groups);
  if (!lateEntry) for (let i = 0; i < what.length; i++) add(risk, ((what[i] ?? 0) >>> 2) % groups, 1);
  let deaths = 0;
  for (let i = 0; i < at.length; i++) {
    const moment = what[i] ?? 0;
    const happens = moment & 3;
    const group = (moment >>> 2) % groups;
    add(change, group, happens === ENTRY ? 1 : -1);
    if (happens === EVENT) {
      deaths++;
      add(score.observed, group, 1);
    }
    if (at[i] === at[i + 1]) continue;
    if (deaths > 0) addTime(score, risk, deaths);
    deaths = 0;
    for (let g = 0; g < groups; g++) {
      add(risk, g, change[g] ?? 0);
      change[g] = 0;
    }
  }
}

function addTime({ expected, covariance }: LogRankScore, risk: Float64Array, deaths: number): void {
  const groups = risk.length;
  let all = 0;
  for (let g = 0; g < groups; g++) all += risk[g] ?? 0;
  // With one at risk there is nothing to vary; the factor would be 0/0.
  const spread = all > 1 ? (deaths * (all - deaths)) / (all * all * (all - 1)) : 0;
  for (let j = 0; j < groups; j++) {
    const own = risk[j] ?? 0;
    if (own === 0) continue;
    add(expected, j, (deaths * own) / all);
    add(covariance, j * groups + j, spread * own * (all - own));
    for (let k = 0; k < j; k++) add(covariance, j * groups + k, -spread * own * (risk[k] ?? 0));
  }
}

function add(totals: Float64Array, index: number, amount: number): void {
  totals[index] = (totals[index] ?? 0) + amount;
}

/** Apart from `add`, so that each meets one kind of array only and stays fast. */
function count(counters: Uint32Array, index: number, amount: number): void {
  counters[index] = (counters[index] ?? 0) + amount;
}
