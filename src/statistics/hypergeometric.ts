/** An urn with `all` balls, `marked` of them marked, of which `drawn` are drawn without replacement. Whole numbers ≥ 0. */
export interface Urn {
  readonly all: number;
  readonly marked: number;
  readonly drawn: number;
}

/** The probability of so many marked among the drawn or fewer, and of so many or more. */
export interface Tails {
  readonly atMost: number;
  readonly atLeast: number;
}

/**
 * Both tails of the hypergeometric distribution at `x`; O(the number of possible outcomes).
 *
 * The weights are built outward from the mode by the ratio of neighbours, so that nothing overflows, and each tail is summed
 * by itself, so that a small one keeps its digits. Reference: Johnson, Kemp & Kotz, Univariate Discrete Distributions, 3rd
 * ed. (2005), 6.2. Equals R's `phyper`.
 *
 * @throws RangeError when the urn can't be, or no such number can be drawn
 */
export function hypergeometricTails(x: number, { all, marked, drawn }: Urn): Tails {
  if (![x, all, marked, drawn].every(Number.isSafeInteger) || marked < 0 || drawn < 0 || marked > all || drawn > all)
    throw new RangeError(`hypergeometricTails: no urn of ${all} has ${marked} marked and ${drawn} drawn`);
  const [least, most] = [Math.max(0, drawn + marked - all), Math.min(drawn, marked)];
  if (x < least || x > most)
    throw new RangeError(`hypergeometricTails: from ${least} to ${most} can be drawn, not ${x}`);
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))));
  const next = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (all - marked - drawn + k + 1));
  const weights = new Float64Array(most - least + 1);
  weights[mode - least] = 1;
  for (let k = mode; k < most; k++) weights[k + 1 - least] = (weights[k - least] ?? 0) * next(k);
  for (let k = mode; k > least; k--) weights[k - 1 - least] = (weights[k - least] ?? 0) / next(k - 1);
  const total = sum(weights);
  return {
    atMost: Math.min(1, sum(weights.subarray(0, x - least + 1)) / total),
    atLeast: Math.min(1, sum(weights.subarray(x - least)) / total),
  };
}

/** Small terms lie at the ends: from both towards the middle none of them is lost. */
function sum(weights: Float64Array): number {
  let [low, high] = [0, 0];
  for (let i = 0, j = weights.length - 1; i <= j; i++, j--) {
    low += weights[i] ?? 0;
    if (i < j) high += weights[j] ?? 0;
  }
  return low + high;
}
