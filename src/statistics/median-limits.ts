import type { Histogram } from './histogram.ts';

/** Exact confidence limits of the median of a sample, see {@link medianRanks}; undefined where so few values have none. */
export function medianLimits(
  histogram: Histogram,
  level = 0.95,
): { readonly lower: number; readonly upper: number } | undefined {
  const n = histogram.reduce((total, [, count]) => total + count, 0);
  const ranks = medianRanks(n, level);
  if (ranks === undefined) return undefined;
  const [lower, upper] = [valueAt(histogram, ranks.lower), valueAt(histogram, ranks.upper)];
  return lower === undefined || upper === undefined ? undefined : { lower, upper };
}

/** The value of a rank, from 1. */
function valueAt(histogram: Histogram, rank: number): number | undefined {
  let passed = 0;
  return histogram.find(([, count]) => {
    passed += count;
    return passed >= rank;
  })?.[0];
}

/**
 * Which of the values in order are confidence limits of the median: those of ranks `lower` and `upper`, from 1. Undefined where
 * so few values have none. Whatever the values are, the median lies within with probability at least `level`, and on either
 * side outside with at most half of what is left.
 *
 * Reference: Thompson, Annals of Mathematical Statistics 7 (1936) 122–128: the number of values under the median is binomial
 * with one half, so `lower` is R's `qbinom((1 - level) / 2, n, 0.5)` where that is at least 1.
 *
 * @throws RangeError unless n is a whole number ≥ 0 and 0 < level < 1
 */
export function medianRanks(n: number, level = 0.95): { readonly lower: number; readonly upper: number } | undefined {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`medianRanks: n is no whole number ≥ 0: ${n}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`medianRanks: level must lie between 0 and 1, got ${level}`);
  const mode = Math.floor(n / 2);
  // Outward from the mode by the ratio of neighbours, and relative to it: 2⁻ⁿ is too small to begin with.
  const weights = new Float64Array(mode + 1);
  weights[mode] = 1;
  for (let k = mode; k > 0; k--) weights[k - 1] = ((weights[k] ?? 0) * k) / (n - k + 1);
  const half = weights.reduce((total, weight) => total + weight, 0);
  const total = n % 2 === 0 ? 2 * half - 1 : 2 * half;
  let below = 0;
  for (let k = 0; k <= mode; k++) {
    below += weights[k] ?? 0;
    if (below > (total * (1 - level)) / 2) return k === 0 ? undefined : { lower: k, upper: n + 1 - k };
  }
  return undefined;
}
