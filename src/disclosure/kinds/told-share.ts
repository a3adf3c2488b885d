import { wilson } from '../../statistics/wilson.ts';
import { rounded, roundedShareOf } from '../../words/rounded.ts';
import type { Ratio } from './numbers.ts';

/** A share and its interval as the public sees them, in files too: rounded, since all decimals give counts back. */
export function toldShare(
  { numerator, denominator }: Ratio,
  decimals: number,
): { readonly share: number; readonly lower: number; readonly upper: number } {
  const { lower, upper } = wilson(numerator, denominator);
  return {
    share: roundedShareOf(numerator / denominator, decimals),
    lower: rounded(lower, decimals),
    upper: rounded(upper, decimals),
  };
}
