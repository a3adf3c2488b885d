import { checkedProportion } from './checked-proportion.ts';
import { hypergeometricTails } from './hypergeometric.ts';
import type { CountedShare } from './share-difference.ts';

/**
 * Within which numerators a group would lie, were it like the others: the exact prediction limits of its numerator, both
 * included, given theirs. The group is not among the others, and their own chance is in the limits: with all of both given,
 * the group's numerator is hypergeometric, whatever the probability is. So a group that is like the others falls outside
 * with probability at most 1 − level, and on either side with at most half of that.
 *
 * Reference: Thatcher, Journal of the Royal Statistical Society B 26 (1964) 176–192: the limits are those of Fisher's test.
 *
 * @param denominator of the group; with others of none, or a group of none, anything is within
 * @throws RangeError when the others are no share, or level lies outside (0, 1)
 */
export function predictionLimits(
  others: CountedShare,
  denominator: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  if (denominator === 0 || others.denominator === 0) return { lower: 0, upper: denominator };
  checkedProportion('predictionLimits', others.numerator, others.denominator, level);
  const tails = (x: number) =>
    hypergeometricTails(x, {
      all: others.denominator + denominator,
      marked: others.numerator + x,
      drawn: denominator,
    });
  const least = (1 - level) / 2;
  // The lower tail grows with x and the upper one shrinks, so each limit is found by halving.
  const lower = firstOf(denominator, (x) => tails(x).atMost > least);
  return { lower, upper: firstOf(denominator, (x) => tails(x).atLeast <= least) - 1 };
}

/** The first of 0…most that something holds of, when it holds of all after; one more than most when of none. */
function firstOf(most: number, holds: (x: number) => boolean): number {
  let [low, high] = [0, most + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
