import { log } from '../exact/log.ts';
import type { Random } from '../random.ts';

/**
 * A draw from the exponential distribution, by inversion: −mean · ln U.
 *
 * Reference: Devroye, Non-Uniform Random Variate Generation (1986), II.2.
 */
export function exponential(random: Random, mean: number): number {
  return -mean * log(random.uniform());
}
