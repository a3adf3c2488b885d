import type { Measure, MeasureVersion } from '../../definitions/measure.ts';
import { comparableFrom, versionAt } from '../../definitions/versions.ts';

/** Whether a year was a trial, whose figures its own definition says can't be compared with any later year's. */
export function isTrial(measure: Measure, year: number): boolean {
  return comparableFrom(measure, year) !== undefined;
}

/** The definition that breaks the series between two years, or undefined when their figures can be compared. */
export function breakBetween(measure: Measure, earlier: number, later: number): MeasureVersion | undefined {
  const version = versionAt(measure, later);
  return version !== undefined && earlier < version.comparableFrom ? version : undefined;
}
