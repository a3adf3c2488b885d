import type { Area } from './area.ts';
import type { Measure } from './measure.ts';

/** The edition of the authority's document that all figures are computed by: the newest, for every year (contract.md 2). */
export function newestVersion({ id, versions }: Area): string {
  const [newest] = versions.toSorted((a, b) => b.fromYear - a.fromYear);
  if (newest === undefined) throw new RangeError(`${id} has no version`);
  return newest.version;
}

/** The first year that any of the measure's figures can be compared with, where the years before were a trial; else undefined. */
export function comparableYears({ versions }: Measure): number | undefined {
  return versions.find(({ fromYear, comparableFrom: first }) => first > fromYear)?.comparableFrom;
}
