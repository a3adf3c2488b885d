import { calendarYear, type Period } from '../calendar/period.ts';
import type { Measure } from '../definitions/measure.ts';

/**
 * The days that a measure's rows are counted over in a reporter's period. Rows that have only a year can't be cut within it:
 * a year that the reporter has a part of is counted whole, and so the figure is of the whole year.
 */
export function countedPeriod({ computation }: Measure, period: Period): Period {
  if (!computation.population.rows.every(({ anchor }) => anchor === 'year')) return period;
  const yearOf = (on: string) => calendarYear(Number(on.slice(0, 4)));
  return { from: yearOf(period.from).from, to: yearOf(period.to).to };
}
