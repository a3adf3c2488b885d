import type { Day } from '../calendar/day.ts';
import { monthName } from '../words/dates.ts';

/** A day without its year, such as `11 mars`; years later than the one named are said. */
export function dayMonth(on: Day, year: number): string {
  const later = Number(on.slice(0, 4)) - year;
  const said = later === 0 ? '' : later > 0 ? ` ${later} år senare` : ` ${-later} år tidigare`;
  return `${Number(on.slice(8))} ${monthName(Number(on.slice(5, 7)))}${said}`;
}
