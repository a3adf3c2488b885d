import { checkedProportion } from './checked-proportion.ts';
import { normalQuantile } from './normal.ts';

/** Two-sided confidence limits of a proportion, both within [0, 1]. */
export interface ProportionLimits {
  lower: number;
  upper: number;
}

/**
 * Wilson's score interval of a proportion, without continuity correction.
 *
 * Reference: Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927) 209–212. The limits are the roots of (1 + z²/n)x² − (2p + z²/n)x + p² = 0; the lower one
 * is had from the product of the roots, which loses no digits when p is small.
 *
 * @throws RangeError when the denominator is 0, the numerator lies outside 0…denominator, or level outside (0, 1)
 */
export function wilson(numerator: number, denominator: number, level = 0.95): ProportionLimits {
  checkedProportion('wilson', numerator, denominator, level);
  const z = normalQuantile((1 + level) / 2);
  const p = numerator / denominator;
  const weight = z ** 2 / denominator;
  const largeRoot =
    (2 * p + weight + Math.sqrt(weight * (weight + (4 * p * (denominator - numerator)) / denominator))) /
    (2 * (1 + weight));
  return {
    lower: p ** 2 / ((1 + weight) * largeRoot),
    upper: numerator === denominator ? 1 : largeRoot,
  };
}
