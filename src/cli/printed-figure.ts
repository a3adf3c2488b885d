import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';
import { meanLimits } from '../statistics/mean-limits.ts';
import { medianLimits } from '../statistics/median-limits.ts';

/**
 * The figure as JSON holds it: without the single values behind it, and without the breakdowns that can't be told, whose
 * counts nobody made. Why they aren't there stands in `untold` beside it. A mean of thirty or more, and a median of enough to
 * have them, stand with their 95 % limits.
 */
export function printedFigure({ figure, untold = {} }: Pick<Result, 'figure' | 'untold'>): object {
  const { values, counted } = resultParts(figure);
  if (values !== undefined) {
    const { histogram, ...rest } = values;
    const ofMedian = histogram === undefined || values.median === undefined ? undefined : medianLimits(histogram);
    const ofMean = meanLimits(values);
    return {
      ...rest,
      ...(ofMean && { meanLower: ofMean.lower, meanUpper: ofMean.upper }),
      ...(ofMedian && { medianLower: ofMedian.lower, medianUpper: ofMedian.upper }),
    };
  }
  if (counted === undefined) return figure;
  const told = Object.entries(counted.by).filter(([breakdown]) => untold[breakdown] === undefined);
  return { ...counted, by: Object.fromEntries(told) };
}
