import type { MeasureVersion } from '../../definitions/measure.ts';
import { resultsOfMeasure } from '../results-of-measure.ts';
import { type ChartInput, isAsked } from '../scene.ts';

/** The version of the measure that a year's figures were made by; undefined where none of its own says so. */
function madeBy(input: ChartInput, year: number): MeasureVersion | undefined {
  const { measure, results } = input;
  const of = resultsOfMeasure(results, measure.id).find((one) => one.part.to === year && isAsked(input, one));
  return measure.versions.find(({ version }) => version === of?.definition);
}

/** Whether a year was a trial, whose figures the definition that they were made by says can't be compared with later ones. */
export function isTrial(input: ChartInput, year: number): boolean {
  const made = madeBy(input, year);
  return made !== undefined && made.fromYear <= year && year < made.comparableFrom;
}

/**
 * The definition that breaks the series between two years, or undefined when their figures can be compared: those that one
 * version was used for can be, whatever was once handed in (contract.md 2).
 */
export function breakBetween(input: ChartInput, earlier: number, later: number): MeasureVersion | undefined {
  const [before, after] = [madeBy(input, earlier), madeBy(input, later)];
  if (after === undefined || before?.version === after.version) return undefined;
  return earlier < after.comparableFrom ? after : undefined;
}

/** The definition that changed between the years while all their figures were made by one: what was handed in differs. */
export function changedBefore(input: ChartInput, years: readonly number[]): MeasureVersion | undefined {
  const [first = 0] = years;
  const made = new Set(years.map((year) => madeBy(input, year)?.version));
  if (made.size !== 1) return undefined;
  return input.measure.versions.find(({ fromYear, comparableFrom }) => first < fromYear && first < comparableFrom);
}
