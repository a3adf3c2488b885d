import { wilson } from './wilson.ts';

export interface CountedShare {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Limits of the difference a − b between two shares of different persons, from the two Wilson intervals. That nobody is in both is for
 * whoever asks to know.
 *
 * Reference: Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17 (1998) 873–890, method 10 (hybrid score, without continuity correction).
 *
 * @throws RangeError when a denominator is 0
 */
export function shareDifference(a: CountedShare, b: CountedShare, level: number): { lower: number; upper: number } {
  const [p, q] = [a.numerator / a.denominator, b.numerator / b.denominator];
  const one = wilson(a.numerator, a.denominator, level);
  const other = wilson(b.numerator, b.denominator, level);
  return {
    lower: p - q - Math.hypot(p - one.lower, other.upper - q),
    upper: p - q + Math.hypot(one.upper - p, q - other.lower),
  };
}
