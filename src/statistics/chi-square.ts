import { incompleteGamma } from './incomplete-gamma.ts';

/**
 * The probability that a chi-square variable with `df` degrees of freedom exceeds `x`: the p-value of a test.
 *
 * @throws RangeError unless df > 0 and x ≥ 0
 */
export function chiSquareUpper(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}
