import type { Moments } from './pool.ts';
import { studentQuantile } from './student-t.ts';

/** From how many values the mean is near enough to normal for an interval of days or ages, which are skew, where none lies far out. */
const LEAST = 30;

/**
 * Confidence limits of a mean by Student's t: mean ± t·SD/√n with n − 1 degrees of freedom. Undefined under thirty values, whose
 * mean is too far from normal where the values are as skew as days of waiting or of care are; and where the lower one would be less than
 * a value can be, which tells that so skew values have not that mean's distribution.
 * @param least what no value is less than: of days and ages 0
 *
 * Reference: Student, Biometrika 6 (1908) 1–25; the rule of thirty is the common one of textbooks, and is ours to keep to.
 */
export function meanLimits(
  { n, mean, sd }: Moments,
  { level = 0.95, least = 0 }: { readonly level?: number; readonly least?: number } = {},
): { readonly lower: number; readonly upper: number } | undefined {
  if (n < LEAST || mean === null || sd === null) return undefined;
  const half = (studentQuantile(level, n - 1) * sd) / Math.sqrt(n);
  return mean - half < least ? undefined : { lower: mean - half, upper: mean + half };
}
