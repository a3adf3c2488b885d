import type { Moments } from './pool.ts';
import { studentQuantile } from './student-t.ts';

/** From how many values the mean is near enough to normal for an interval of days or ages, which are skew. */
const LEAST = 30;

/**
 * Confidence limits of a mean by Student's t: mean ± t·SD/√n with n − 1 degrees of freedom. Undefined under thirty values, whose
 * mean is too far from normal where the values are as skew as days of waiting or of care are.
 *
 * Reference: Student, Biometrika 6 (1908) 1–25; the rule of thirty is the common one of textbooks, and is ours to keep to.
 */
export function meanLimits(
  { n, mean, sd }: Moments,
  level = 0.95,
): { readonly lower: number; readonly upper: number } | undefined {
  if (n < LEAST || mean === null || sd === null) return undefined;
  const half = (studentQuantile(level, n - 1) * sd) / Math.sqrt(n);
  return { lower: mean - half, upper: mean + half };
}
