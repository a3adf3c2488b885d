import { exp } from '../exact/exp.ts';
import type { Random } from '../random.ts';
import { standardNormal } from './standard-normal.ts';

/** A right-skewed quantity as a clinician would put it: half lie below the median; `spread` is the SD of the logarithm. */
export interface Skewed {
  readonly median: number;
  readonly spread: number;
}

/**
 * A draw from the log-normal distribution: median · exp(spread · Z).
 *
 * Reference: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions, vol. 1 (1994), chapter 14.
 */
export function logNormal(random: Random, { median, spread }: Skewed): number {
  return median * exp(spread * standardNormal(random));
}
