import type { Period } from '../../calendar/period.ts';
import type { Inhabitants } from '../../dictionary/organisation.ts';
import { isShown, type Shown } from '../../disclosure/public-result.ts';
import { poissonLimits } from '../../statistics/poisson-limits.ts';

/** How many there are to so many inhabitants. */
export const RATE_BASE = 100_000;

/** A count beside those who live there. What isn't shown of the count is shown of nothing that is made of it. */
export interface Rate {
  readonly n: Shown;
  readonly inhabitants: number;
  /** Per 100,000 inhabitants, with the exact 95 % limits that a Poisson count has. */
  readonly rate: Shown;
  readonly lower: Shown;
  readonly upper: Shown;
}

export function rateOf(n: Shown, inhabitants: number): Rate {
  if (!isShown(n)) return { n, inhabitants, rate: n, lower: n, upper: n };
  const per = (count: number) => (count * RATE_BASE) / inhabitants;
  const { lower, upper } = poissonLimits(n);
  return { n, inhabitants, rate: per(n), lower: per(lower), upper: per(upper) };
}

/**
 * The count of all regions together: all less those who are of no region. Undefined unless every number that it is made of is
 * shown, so that it tells nothing that these don't.
 */
export function countInRegions(
  n: Shown,
  by: Readonly<Record<string, Shown>>,
  { regions }: Inhabitants,
): number | undefined {
  const others = Object.entries(by).flatMap(([code, value]) => (code in regions ? [] : [value]));
  if (!isShown(n) || !others.every(isShown)) return undefined;
  return others.reduce((left, one) => left - one, n);
}

/** Those who were counted last before the end of the period; where nobody had been, those who were counted first. */
export function inhabitantsFor(all: readonly Inhabitants[], { to }: Period): Inhabitants | undefined {
  return all.findLast(({ on }) => on <= to) ?? all[0];
}
