import type { Day } from '../calendar/day.ts';
import { calendarYear, intersection, type Period, spanOf } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { AbsenceReason } from '../results/result.ts';

/**
 * The measuring year at one reporter: the calendar year cut to the area's start and to the reporter's permits or, in a
 * register, to when it takes part (contract.md 2), both ends included. With `since` it runs from the beginning of that year.
 * Undefined when nothing is left. An area with neither permits nor participation has whole years.
 * Two permits that leave a gap inside the year count from the first day to the last: no area has such, and a gap is not a period.
 */
export function reportingPeriod(area: Area, reporter: string, year: number, since = year): Period | undefined {
  const years = { from: calendarYear(since).from, to: calendarYear(year).to };
  const started = area.start === undefined ? years : intersection(years, { from: area.start });
  const stays = area.participation ?? (area.permits.length > 0 ? area.permits : undefined);
  if (started === undefined || stays === undefined) return started;
  const parts = stays
    .filter((stay) => stay.reporter === reporter)
    .map((stay) => intersection(started, stay))
    .filter((part) => part !== undefined);
  return spanOf(parts);
}

/** The measuring year of the whole area: from the first reporter's first day to the last one's last. */
export function areaPeriod(area: Area, year: number, since = year): Period | undefined {
  return spanOf(
    area.reporters.map(({ id }) => reportingPeriod(area, id, year, since)).filter((part) => part !== undefined),
  );
}

/** The first year that the area can have figures for; undefined where nothing says when it began. */
export function firstYear({ start, participation, permits }: Area): number | undefined {
  const days = [...(start === undefined ? (participation ?? permits).map(({ from }) => from) : [start])];
  const [first] = days.toSorted();
  return first === undefined ? undefined : Number(first.slice(0, 4));
}

/** The first day that the reporter had any permit; undefined for one without. */
export function firstPermitDay({ permits }: Area, reporter: string): Day | undefined {
  return permits
    .filter((permit) => permit.reporter === reporter)
    .map(({ from }) => from)
    .toSorted()[0];
}

/**
 * Why a reporter without a measuring year has no figures: a region that does not take part, or a unit that got its permit
 * later, has not reported (contract.md 1); to one whose permit had ended by then the year doesn't apply.
 */
export function absenceWithoutPeriod({ participation, permits }: Area, reporter: string, year: number): AbsenceReason {
  const { to } = calendarYear(year);
  const own = permits.filter((permit) => permit.reporter === reporter);
  if (participation !== undefined || own.length === 0) return 'not-reported';
  return own.some(({ from }) => from > to) ? 'not-reported' : 'not-applicable';
}

/** The first year of a measure's figures up to a year: the year itself, or of one that is counted since the start the area's first. */
export function firstOf({ computation }: Measure, area: Area, year: number): number {
  return computation.period === 'sinceStart' ? (firstYear(area) ?? year) : year;
}
