import { log } from '../exact/log.ts';
import type { Random } from '../random.ts';

/**
 * A draw from the normal distribution with mean 0 and standard deviation 1, by the polar method.
 *
 * Reference: Marsaglia & Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964) 260–264. Of the
 * pair that the method gives only the first is used, so that a draw needs no memory.
 */
export function standardNormal(random: Random): number {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * log(square)) / square);
  }
}
