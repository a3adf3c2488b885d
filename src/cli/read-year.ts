import { FIRST_YEAR, LAST_YEAR } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import { problem } from '../problems/problem.ts';
import { type Given, WrongUse } from './command.ts';
import { wholeNumber } from './read-arguments.ts';

/** A measuring year of the area. @throws WrongUse when no reporter has a period then. */
export function readYear(given: Given, area: Area): number {
  const example = firstYear(area);
  const year = wholeNumber(given, 'year', {
    from: FIRST_YEAR,
    to: LAST_YEAR,
    ...(example === undefined ? {} : { example }),
  });
  if (areaPeriod(area, year) !== undefined) return year;
  const first = firstYear(area) ?? year;
  const { message, remedy } = problem('year-without-period', { year, first });
  throw new WrongUse(message, remedy);
}
