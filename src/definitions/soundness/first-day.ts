import { type Day, isDay } from '../../calendar/day.ts';
import type { Area } from '../area.ts';
import type { Measure } from '../measure.ts';

/** The first day that can count in a measure: the first year's, or the area's or the first permit's when that comes later. */
export function firstDay(area: Area, measure: Measure): Day | undefined {
  const [version] = measure.versions;
  const newYear = `${version?.fromYear}-01-01`;
  if (version === undefined || !isDay(newYear)) return undefined;
  return firstDayFrom(area, newYear);
}

/** The day, or when anything begins to count in the area if that comes later: its start, or the first permit or participation. */
export function firstDayFrom({ start, participation, permits }: Area, day: Day): Day {
  const [stay] = (participation ?? permits).map(({ from }) => from).toSorted();
  return [day, start, stay].reduce<Day>((last, next) => (next !== undefined && next > last ? next : last), day);
}
