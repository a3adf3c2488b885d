import { incompleteGamma } from './incomplete-gamma.ts';

/**
 * The exact confidence limits of a Poisson mean, given one count: the means under which so many or more, and so many or fewer,
 * have the probability (1 − level)/2. They hold the mean at least as often as they say, however few the count.
 *
 * Reference: Garwood, Biometrika 28 (1936) 437–442. Equals R's `poisson.test(count)$conf.int`.
 *
 * @throws RangeError unless count is a whole number ≥ 0 and level is between 0 and 1
 */
export function poissonLimits(count: number, level = 0.95): { readonly lower: number; readonly upper: number } {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`poissonLimits: no count is ${count}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`poissonLimits: level must be between 0 and 1, got ${level}`);
  const tail = (1 - level) / 2;
  // P(X ≥ k | mean) is the lower incomplete gamma of k at the mean, which grows with it; P(X ≤ k | mean) is the upper of k + 1.
  return {
    lower: count === 0 ? 0 : meanWhere((mean) => incompleteGamma(count, mean).lower >= tail, count),
    upper: meanWhere((mean) => incompleteGamma(count + 1, mean).upper <= tail, 2 * count + 20),
  };
}

/** The least mean that something holds for, where it holds for all above; by halving until no number lies between. */
function meanWhere(holds: (mean: number) => boolean, start: number): number {
  let high = start;
  while (!holds(high)) high *= 2;
  let low = 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return high;
    if (holds(middle)) high = middle;
    else low = middle;
  }
}
