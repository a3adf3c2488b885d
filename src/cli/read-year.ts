import { type Day, FIRST_YEAR, LAST_YEAR } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import { problem } from '../problems/problem.ts';
import { type Given, WrongUse } from './command.ts';
import { wholeNumber } from './read-arguments.ts';

/** A measuring year of the area that has begun. @throws WrongUse when no reporter has a period then, or none has begun. */
export function readYear(given: Given, area: Area, asOf: Day): number {
  const example = firstYear(area);
  refuseTwoDigits(given);
  const year = wholeNumber(given, 'year', {
    from: FIRST_YEAR,
    to: LAST_YEAR,
    ...(example === undefined ? {} : { example }),
  });
  const period = areaPeriod(area, year);
  if (period !== undefined && period.from > asOf) {
    const { message, remedy } = problem('year-not-begun', { year, asOf });
    throw new WrongUse(message, remedy);
  }
  if (period !== undefined) return year;
  const first = firstYear(area) ?? year;
  const { message, remedy } = problem('year-without-period', { year, first });
  throw new WrongUse(message, remedy);
}

/** A year of two digits is some year, but not surely which. @throws WrongUse with the year that is most likely meant */
function refuseTwoDigits({ values: { year = '' } }: Given): void {
  if (!/^\d\d$/.test(year)) return;
  throw new WrongUse(`--year ${year} är skrivet med två siffror.`, `Skriv alla fyra: menade du --year 20${year}?`);
}
