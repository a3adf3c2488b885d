import { addMonths } from '../calendar/add-months.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';

/** Whether a time has not ended by the extract date, or the area's cases from its end are still being registered. */
export function isOpen({ lag }: Pick<Area, 'lag'>, { to }: Period, asOf: Day): boolean {
  const last = lag === undefined ? to : addMonths(to, lag.months);
  return last !== undefined && last > asOf;
}
