import { checkedProportion } from './checked-proportion.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import type { ProportionLimits } from './wilson.ts';

/**
 * The exact interval of a proportion: the values that a two-sided binomial test of equal tails doesn't reject.
 *
 * Reference: Clopper & Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
 * Biometrika 26 (1934) 404–413. The limits are quantiles of beta distributions.
 *
 * @throws RangeError when the denominator is 0, the numerator lies outside 0…denominator, or level outside (0, 1)
 */
export function clopperPearson(numerator: number, denominator: number, level = 0.95): ProportionLimits {
  checkedProportion('clopperPearson', numerator, denominator, level);
  const tail = (1 - level) / 2;
  const rest = denominator - numerator;
  return {
    lower: numerator === 0 ? 0 : rootOf((x) => incompleteBeta(x, numerator, rest + 1).lower - tail),
    upper: rest === 0 ? 1 : rootOf((x) => tail - incompleteBeta(x, numerator + 1, rest).upper),
  };
}

/** Where a function that rises from below zero at 0 to above zero at 1 crosses zero, to the last bit. */
function rootOf(rising: (x: number) => number): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
}
