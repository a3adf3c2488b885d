import { type Day, isDay } from '../../calendar/day.ts';
import type { Area } from '../area.ts';
import type { Measure } from '../measure.ts';

/** The first day that can count in a measure: the first year's, or the first permit's when that comes later. */
export function firstDay(area: Area, measure: Measure): Day | undefined {
  const [version] = measure.versions;
  const newYear = `${version?.fromYear}-01-01`;
  if (version === undefined || !isDay(newYear)) return undefined;
  const [permit] = area.permits.map(({ from }) => from).toSorted();
  return permit !== undefined && permit > newYear ? permit : newYear;
}
