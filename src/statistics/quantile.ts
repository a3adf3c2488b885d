/**
 * The quantile of a sorted sample at probability `p`, by linear interpolation between order statistics.
 *
 * Convention: type 7 of Hyndman & Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996)
 * 361–365: the default of R and Excel's PERCENTILE.INC.
 *
 * @param sorted the sample in ascending order; at least one value
 * @param p a probability, 0 ≤ p ≤ 1
 * @throws RangeError when the sample is empty or `p` is no probability
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  return quantileOf((index) => sorted[index], sorted.length, p);
}

/**
 * The same quantile of a sample that is known only by its order statistics.
 *
 * @param orderStatistic gives the value at a zero-based rank below `n`
 * @param n the sample's size
 */
export function quantileOf(orderStatistic: (rank: number) => number | undefined, n: number, p: number): number {
  if (n < 1) throw new RangeError('quantile: the sample is empty');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p must lie between 0 and 1, got ${p}`);
  // R counts ranks from one before it rounds down; the added one swallows the rounding error of (n − 1)·p.
  const position = 1 + (n - 1) * p;
  const rank = Math.floor(position);
  const below = orderStatistic(rank - 1);
  if (below === undefined) throw new RangeError(`quantile: no value at rank ${rank} of ${n}`);
  const above = orderStatistic(rank);
  if (position === rank || above === undefined || above === below) return below;
  const weight = position - rank;
  return (1 - weight) * below + weight * above;
}
