import type { Policy } from '../definitions/policy.ts';
import { rounded } from './kinds/figure-rule.ts';
import type { Absence } from './public-result.ts';

export interface Estimate {
  readonly number: number;
  readonly lower: number;
  readonly upper: number;
  /** Cases at the start, and those still followed at the time of the estimate. */
  readonly n: number;
  readonly atRisk: number;
}

/** A survival estimate at one time as the public may see it, by the rule for a curve. */
export function publicEstimate(
  estimate: Estimate,
  { curve, shareDecimals }: Policy,
): Omit<Estimate, 'atRisk'> | Absence | 'too-few-at-risk' {
  const { number, lower, upper, n, atRisk } = estimate;
  if (n < curve.groupFrom) return { absent: 'not-shown' };
  if (atRisk < curve.atRiskFrom) return 'too-few-at-risk';
  const told = (value: number) => rounded(value, shareDecimals);
  return { number: told(number), lower: told(lower), upper: told(upper), n };
}
