import { isWholeYear } from '../../calendar/period.ts';
import { resultsOfMeasure } from '../results-of-measure.ts';
import { type ChartInput, daysOf, isAsked, yearsOf } from '../scene.ts';
import { breakBetween, isTrial } from '../years/comparable-years.ts';

/**
 * The spans of so many years, one after another, that end with the year asked for or before it, the earliest first: whole years that
 * can be compared.
 */
export function spansTogether(input: ChartInput, count: number): readonly (readonly number[])[] {
  const own = resultsOfMeasure(input.results, input.measure.id);
  const isWhole = (year: number) => {
    const days = daysOf(own.filter((one) => one.part.to === year && isAsked(input, one)));
    return days !== undefined && isWholeYear(days);
  };
  const years = yearsOf(input).filter((year) => year <= input.year && isWhole(year) && !isTrial(input, year));
  return years.flatMap((_, at) => {
    const span = years.slice(at, at + count);
    const follows = span.every((year, place) => {
      const before = span[place - 1];
      return before === undefined || (before === year - 1 && breakBetween(input, before, year) === undefined);
    });
    return span.length === count && follows ? [span] : [];
  });
}
