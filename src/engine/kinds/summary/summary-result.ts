import type { SummaryResult } from '../../../results/result.ts';
import type { Histogram } from '../../../statistics/histogram.ts';
import { quantileOf } from '../../../statistics/quantile.ts';
import { summarise } from '../../../statistics/summary.ts';

/** A histogram, not empty, as a result that keeps it for pooling. Which percentiles are shown is the level's matter. */
export function summaryResult(histogram: Histogram): SummaryResult {
  const { n, mean, sd, p10, median, p90 } = summarise(histogram);
  const quartile = (p: number) => quantileOf((rank) => valueAt(histogram, rank), n, p);
  return {
    kind: 'summary',
    n,
    mean,
    sd,
    ...(p10 === null ? {} : { p10 }),
    p25: quartile(0.25),
    ...(median === null ? {} : { median }),
    p75: quartile(0.75),
    ...(p90 === null ? {} : { p90 }),
    ...(sd === null ? { absent: { sd: 'single-value' } as const } : {}),
    histogram,
  };
}

/** The value at a zero-based rank. */
function valueAt(histogram: Histogram, rank: number): number | undefined {
  let passed = 0;
  for (const [value, count] of histogram) {
    passed += count;
    if (rank < passed) return value;
  }
  return undefined;
}
