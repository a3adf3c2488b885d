import type { Histogram } from './histogram.ts';
import { quantileOf } from './quantile.ts';

/** What a unit reports about a number: `sd` is null when n = 1, everything but `n` is null when n = 0. */
export interface Summary {
  n: number;
  mean: number | null;
  /** The sample standard deviation (n − 1). */
  sd: number | null;
  p10: number | null;
  median: number | null;
  p90: number | null;
}

/**
 * Summarises a sample from its histogram, without laying out the single values.
 *
 * Convention: sample standard deviation by the two-pass algorithm (Chan, Golub & LeVeque, The American Statistician 37
 * (1983) 242–247); percentiles of type 7, see `quantile`.
 */
export function summarise(histogram: Histogram): Summary {
  const n = sum(histogram, (_, count) => count);
  if (n === 0) return { n, mean: null, sd: null, p10: null, median: null, p90: null };
  const mean = meanOf(histogram, n);
  const at = orderStatistics(histogram);
  return {
    n,
    mean,
    sd: n === 1 ? null : Math.sqrt(sum(histogram, (value, count) => (value - mean) ** 2 * count) / (n - 1)),
    p10: quantileOf(at, n, 0.1),
    median: quantileOf(at, n, 0.5),
    p90: quantileOf(at, n, 0.9),
  };
}

function meanOf(histogram: Histogram, n: number): number {
  // Measured from a value of the sample, the terms are small and a constant sample has exactly its own value as mean.
  const origin = histogram[0]?.[0] ?? 0;
  return origin + sum(histogram, (value, count) => (value - origin) * count) / n;
}

function sum(histogram: Histogram, term: (value: number, count: number) => number): number {
  return histogram.reduce((total, [value, count]) => total + term(value, count), 0);
}

function orderStatistics(histogram: Histogram): (rank: number) => number | undefined {
  return (rank) => {
    let passed = 0;
    for (const [value, count] of histogram) {
      passed += count;
      if (rank < passed) return value;
    }
    return undefined;
  };
}
