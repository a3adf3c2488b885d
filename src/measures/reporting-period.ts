import { calendarYear, intersection, type Period } from '../calendar/period.ts';
import type { Area } from './area.ts';

/**
 * The measuring year at one reporter: the calendar year cut to the reporter's permits (contract.md 2), both ends included.
 * Undefined when the reporter had no permit that year. An area without permits (a register) has whole years.
 * Two permits that leave a gap inside the year count from the first day to the last: no area has such, and a gap is not a period.
 */
export function reportingPeriod(area: Area, reporter: string, year: number): Period | undefined {
  if (area.permits.length === 0) return calendarYear(year);
  const parts = area.permits
    .filter((permit) => permit.reporter === reporter)
    .map((permit) => intersection(calendarYear(year), permit))
    .filter((part) => part !== undefined);
  return span(parts);
}

/** The measuring year of the whole area: from the first reporter's first day to the last one's last. */
export function areaPeriod(area: Area, year: number): Period | undefined {
  return span(area.reporters.map(({ id }) => reportingPeriod(area, id, year)).filter((part) => part !== undefined));
}

function span(parts: readonly Period[]): Period | undefined {
  const [first, ...rest] = parts;
  return (
    first &&
    rest.reduce(
      (all, part) => ({ from: part.from < all.from ? part.from : all.from, to: part.to > all.to ? part.to : all.to }),
      first,
    )
  );
}
