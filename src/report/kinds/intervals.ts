interface Interval {
  readonly lower?: number;
  readonly upper?: number;
}

/** Whether two estimates differ by more than chance: their intervals don't meet. Undefined without intervals. */
export function areApart(one: Interval, other: Interval): boolean | undefined {
  const [a, b] = [limitsOf(one), limitsOf(other)];
  if (a === undefined || b === undefined) return undefined;
  return a.lower > b.upper || a.upper < b.lower;
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
