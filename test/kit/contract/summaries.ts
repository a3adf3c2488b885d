// Contract, section 2. R's names: `mean`, `sd` and `quantile(type = 7)`.

/** What is told of some values: the SD is not there when there is one value. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly sd?: number;
}

/** Number, mean and sample SD (n − 1) of at least one value. */
export function moments(values: readonly number[]): Moments {
  const n = values.length;
  const mean = sum(values) / n;
  if (n === 1) return { n, mean };
  return { n, mean, sd: Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (n - 1)) };
}

/** Pooled: m = Σnᵢmᵢ/N, SD² = [Σ(nᵢ−1)sᵢ² + Σnᵢ(mᵢ−m)²]/(N−1). */
export function pooled(parts: readonly Moments[]): Moments {
  const n = sum(parts.map((part) => part.n));
  const mean = sum(parts.map((part) => part.n * part.mean)) / n;
  if (n === 1) return { n, mean };
  const within = sum(parts.map((part) => (part.sd === undefined ? 0 : (part.n - 1) * part.sd ** 2)));
  const between = sum(parts.map((part) => part.n * (part.mean - mean) ** 2));
  return { n, mean, sd: Math.sqrt((within + between) / (n - 1)) };
}

/** Hyndman–Fan type 7: between the two values around place (n − 1)p, counted from 0. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('a percentile of no values');
  return below + (place - Math.floor(place)) * (above - below);
}

/** The sum of some numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
