/** Number, mean and sample standard deviation of one group; `mean` is null when n = 0, `sd` when n < 2. */
export interface Moments {
  n: number;
  mean: number | null;
  sd: number | null;
}

/**
 * Number, mean and sample standard deviation of several groups seen as one, from the groups' own.
 *
 * m = Σnᵢmᵢ/N and SD² = [Σ(nᵢ−1)sᵢ² + Σnᵢ(mᵢ−m)²]/(N−1), the decomposition of the sum of squares within and between
 * groups. A group of one has no spread within; one observation in all has no standard deviation.
 *
 * @returns `sd` null when N < 2, or when a group of two or more didn't give its own; `mean` null when N = 0
 * @throws RangeError when n is no whole number ≥ 0, when a group with n > 0 has no finite mean, or when an SD is negative
 */
export function pool(parts: Iterable<Moments>): Moments {
  const groups = [...parts].map(checked).filter(({ n }) => n > 0);
  const n = sum(groups, (group) => group.n);
  const origin = groups[0]?.mean;
  if (origin === undefined) return { n: 0, mean: null, sd: null };
  const mean = origin + sum(groups, (group) => group.n * (group.mean - origin)) / n;
  if (n === 1 || groups.some((group) => group.n > 1 && group.sd === null)) return { n, mean, sd: null };
  const within = sum(groups, (group) => (group.n - 1) * (group.sd ?? 0) ** 2);
  const between = sum(groups, (group) => group.n * (group.mean - mean) ** 2);
  return { n, mean, sd: Math.sqrt((within + between) / (n - 1)) };
}

type Group = { n: number; mean: number; sd: number | null };

function checked({ n, mean, sd }: Moments, index: number): Group {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`pool: n of part ${index} is not a whole number ≥ 0`);
  if (n === 0) return { n, mean: 0, sd: null };
  if (mean === null || !Number.isFinite(mean)) throw new RangeError(`pool: part ${index} has n > 0 but no mean`);
  if (sd !== null && !(sd >= 0 && sd < Infinity)) throw new RangeError(`pool: sd of part ${index} is no number ≥ 0`);
  return { n, mean, sd };
}

function sum(groups: readonly Group[], term: (group: Group) => number): number {
  return groups.reduce((total, group) => total + term(group), 0);
}
