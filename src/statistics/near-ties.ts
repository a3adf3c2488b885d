/** Distinct times and, for each of the sorted times they were made from, its place among them. */
export interface DistinctTimes {
  times: Float64Array;
  at: Uint32Array;
  /** Whether any two different times were made one. */
  merged: boolean;
}

/**
 * Makes one of times that differ only by rounding errors, as 0.3 and 0.1 + 0.2 do; each chain of such times gets the
 * earliest of them.
 *
 * Convention: that of `aeqSurv` in R's survival package (vignette "Round off error and tied times"): two neighbouring
 * distinct times are one when they differ by at most √ε, or by at most √ε times the mean of all distinct times; ε = 2⁻⁵².
 *
 * @param sorted ascending
 */
export function mergeNearTies(sorted: Float64Array): DistinctTimes {
  const { distinct, mean } = distinctIn(sorted);
  const tolerance = Math.sqrt(Number.EPSILON) * Math.max(1, mean);
  const times = new Float64Array(distinct);
  const at = new Uint32Array(sorted.length);
  let place = -1;
  let previous = -Infinity;
  for (let i = 0; i < sorted.length; i++) {
    const time = sorted[i] ?? 0;
    if (time - previous > tolerance) times[++place] = time;
    previous = time;
    at[i] = place;
  }
  return { times: times.subarray(0, place + 1), at, merged: place + 1 < distinct };
}

function distinctIn(sorted: Float64Array): { distinct: number; mean: number } {
  let distinct = 0;
  let sum = 0;
  let previous = Number.NaN;
  for (const time of sorted) {
    if (time === previous) continue;
    distinct++;
    sum += time;
    previous = time;
  }
  return { distinct, mean: sum / distinct };
}
