import type { Area } from './area.ts';
import type { Measure, MeasureVersion } from './measure.ts';

/** The edition of the authority's document that all figures are computed by: the newest, for every year (contract.md 2). */
export function newestVersion({ id, versions }: Area): string {
  const [newest] = versions.toSorted((a, b) => b.fromYear - a.fromYear);
  if (newest === undefined) throw new RangeError(`${id} has no version`);
  return newest.version;
}

/** The definition that applied to a year's figures: the latest from that year or before. */
export function versionAt({ versions }: Measure, year: number): MeasureVersion | undefined {
  return versions.filter(({ fromYear }) => fromYear <= year).toSorted((a, b) => b.fromYear - a.fromYear)[0];
}

/** The first year that a year's figures can be compared with, when the definition says a later one; else undefined. */
export function comparableFrom(measure: Measure, year: number): number | undefined {
  const first = versionAt(measure, year)?.comparableFrom;
  return first !== undefined && first > year ? first : undefined;
}

/** The first year that any of the measure's figures can be compared with, where the years before were a trial; else undefined. */
export function comparableYears({ versions }: Measure): number | undefined {
  return versions.find(({ fromYear, comparableFrom: first }) => first > fromYear)?.comparableFrom;
}
