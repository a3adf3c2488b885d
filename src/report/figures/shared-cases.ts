import { ALL_SITES, type Indicator, NATION_LEVEL, type Reference } from './figure-source.ts';

/** What two numbers differ in, where some of the cases that the one is of may be the other's too. */
export type SharedBy = 'statistic' | 'level' | 'site' | 'years';

/**
 * Whether two numbers of an indicator may be of the same cases, and then what they differ in: a region is in the nation, a site among all
 * of them, years can overlap, and two answers can be of the same patients. Undefined where no case is behind both, or they are of the
 * same time at two extracts, when nothing tells them apart.
 */
export function sharedBy(a: Reference, b: Reference, { statistics }: Indicator): SharedBy | undefined {
  const isApart: Readonly<Record<SharedBy, boolean>> = {
    statistic: statistics.find(({ id }) => id === a.statistic)?.apartFrom?.includes(b.statistic) === true,
    level: a.level !== b.level && a.level !== NATION_LEVEL && b.level !== NATION_LEVEL,
    site: a.site !== b.site && a.site !== ALL_SITES && b.site !== ALL_SITES,
    years: a.years.to < b.years.from || b.years.to < a.years.from,
  };
  if (Object.values(isApart).includes(true)) return undefined;
  if (a.statistic !== b.statistic) return 'statistic';
  if (a.level !== b.level) return 'level';
  if (a.site !== b.site) return 'site';
  return a.years.from === b.years.from && a.years.to === b.years.to ? undefined : 'years';
}
