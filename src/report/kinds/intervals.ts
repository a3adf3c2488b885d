interface Interval {
  readonly lower?: number;
  readonly upper?: number;
}

/** Whether all of one interval is within a limit of all of the other, which is more than is needed. Undefined without intervals. */
export function areNear(one: Interval, other: Interval, limit: number): boolean | undefined {
  const [a, b] = [limitsOf(one), limitsOf(other)];
  if (a === undefined || b === undefined) return undefined;
  return Math.max(a.upper - b.lower, b.upper - a.lower) < limit;
}

/** Both limits, without the noise of long sums. */
export function cleanLimits(of: Interval): { readonly lower: number; readonly upper: number } | object {
  const limits = limitsOf(of);
  return limits === undefined ? {} : { lower: cleanNumber(limits.lower), upper: cleanNumber(limits.upper) };
}

/** Nine decimals; a zero that was a hair below has no sign. */
export const cleanNumber = (value: number) => Number(value.toFixed(9)) + 0;

export function limitsOf({ lower, upper }: Interval): { readonly lower: number; readonly upper: number } | undefined {
  return lower === undefined || upper === undefined ? undefined : { lower, upper };
}
