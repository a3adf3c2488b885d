/**
 * The lower limit of a share where all of so many have it, such as those who live when none of them has died: where Greenwood's error is
 * 0 and log-log limits are not defined (R's `survfit` gives none). It is the exact one: (α/2)^(1/n), the upper limit being 1.
 *
 * References: Clopper & Pearson, Biometrika 26 (1934) 404–413; for none of n, Hanley & Lippman-Hand, Journal of the American Medical
 * Association 249 (1983) 1743–1745. Convention: two-sided, as R's `binom.test(n, n)` and SciPy's `binomtest(n, n).proportion_ci()`.
 *
 * @throws RangeError when `n` is not a positive whole number, or level is outside (0, 1)
 */
export function noEventsLimit(n: number, level = 0.95): number {
  if (!(Number.isSafeInteger(n) && n > 0)) throw new RangeError(`noEventsLimit: n must be 1 or more, got ${n}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`noEventsLimit: level must lie between 0 and 1, got ${level}`);
  return ((1 - level) / 2) ** (1 / n);
}
