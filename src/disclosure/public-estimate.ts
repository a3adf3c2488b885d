import type { DisclosureRule } from '../definitions/area.ts';
import { LEAST_AT_RISK } from './public-curve.ts';
import type { Absence } from './public-result.ts';

export interface Estimate {
  readonly number: number;
  readonly lower: number;
  readonly upper: number;
  /** Cases at the start, and those still followed at the time of the estimate. */
  readonly n: number;
  readonly atRisk: number;
}

/** A survival estimate at one time as the public may see it: to a tenth of a per cent, and only while enough are followed. */
export function publicEstimate(
  estimate: Estimate,
  { threshold }: DisclosureRule,
): Omit<Estimate, 'atRisk'> | Absence | 'too-few-at-risk' {
  const { number, lower, upper, n, atRisk } = estimate;
  if (n < threshold) return { absent: 'withheld' };
  if (atRisk < LEAST_AT_RISK) return 'too-few-at-risk';
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return { number: rounded(number), lower: rounded(lower), upper: rounded(upper), n };
}
