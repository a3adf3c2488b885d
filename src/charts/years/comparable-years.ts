import type { Measure, MeasureVersion } from '../../definitions/measure.ts';

/** The definition that a year's figures follow: the latest that applies from that year or before. */
function versionAt({ versions }: Measure, year: number): MeasureVersion | undefined {
  return versions.filter(({ fromYear }) => fromYear <= year).toSorted((a, b) => b.fromYear - a.fromYear)[0];
}

/** Whether a year was a trial, whose figures its own definition says can't be compared with any later year's. */
export function isTrial(measure: Measure, year: number): boolean {
  return year < (versionAt(measure, year)?.comparableFrom ?? year);
}

/** The definition that breaks the series between two years, or undefined when their figures can be compared. */
export function breakBetween(measure: Measure, earlier: number, later: number): MeasureVersion | undefined {
  const version = versionAt(measure, later);
  return version !== undefined && earlier < version.comparableFrom ? version : undefined;
}
