import { checkedProportion } from './checked-proportion.ts';
import { hypergeometricTails } from './hypergeometric.ts';
import type { CountedShare } from './share-difference.ts';

/**
 * The p-value of Fisher's exact test that two shares of different persons come from one and the same probability: twice the
 * smaller tail, at most 1. That nobody is in both is for whoever asks to know. Whatever that probability is, p ≤ α comes with probability at most α, also in small groups.
 *
 * Reference: Fisher, Statistical Methods for Research Workers, 5th ed. (1934), 21.02; the doubling as in Yates, Journal of
 * the Royal Statistical Society A 147 (1984) 426–463. (R's `fisher.test` adds up the tables that are no likelier instead.)
 *
 * @throws RangeError when a denominator is 0
 */
export function equalShares(a: CountedShare, b: CountedShare): number {
  for (const { numerator, denominator } of [a, b]) checkedProportion('equalShares', numerator, denominator, 0.95);
  const { atMost, atLeast } = hypergeometricTails(a.numerator, {
    all: a.denominator + b.denominator,
    marked: a.numerator + b.numerator,
    drawn: a.denominator,
  });
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
