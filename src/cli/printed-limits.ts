import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';
import { meanLimits } from '../statistics/mean-limits.ts';
import { medianLimits } from '../statistics/median-limits.ts';

/** 95 % limits, lower and upper. */
export interface PrintedLimits {
  readonly mean?: readonly [lower: number, upper: number];
  readonly median?: readonly [lower: number, upper: number];
}

/**
 * The limits that stand beside a figure in JSON, so that the figure itself stays the contract's: of a mean of thirty or more,
 * and of a median of enough to have them; undefined where there are none.
 */
export function printedLimits({ figure }: Pick<Result, 'figure'>): PrintedLimits | undefined {
  const { values } = resultParts(figure);
  if (values === undefined) return undefined;
  const { histogram, median } = values;
  const ofMedian = histogram === undefined || median === undefined ? undefined : medianLimits(histogram);
  const ofMean = meanLimits(values);
  if (ofMean === undefined && ofMedian === undefined) return undefined;
  return {
    ...(ofMean && { mean: [ofMean.lower, ofMean.upper] }),
    ...(ofMedian && { median: [ofMedian.lower, ofMedian.upper] }),
  };
}
