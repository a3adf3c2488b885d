import type { Histogram } from '../../../statistics/histogram.ts';
import { summarise } from '../../../statistics/summary.ts';
import type { SummaryResult } from '../../result.ts';

/** A histogram, not empty, as a result that keeps it for pooling. */
export function summaryResult(histogram: Histogram): SummaryResult {
  const { n, mean, sd, p10, median, p90 } = summarise(histogram);
  return {
    kind: 'summary',
    n,
    mean,
    sd,
    ...(p10 === null ? {} : { p10 }),
    ...(median === null ? {} : { median }),
    ...(p90 === null ? {} : { p90 }),
    ...(sd === null ? { absent: { sd: 'single-value' } as const } : {}),
    histogram,
  };
}
