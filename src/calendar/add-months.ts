import { type Day, isDay } from './day.ts';

/**
 * The day a whole number of calendar months later: the same day of that month, or its last when it is shorter, so that
 * 31 August and 18 months is 28 or 29 February. Undefined outside the years of the calendar.
 */
export function addMonths(from: Day, months: number): Day | undefined {
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const start = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const same = Number(from.slice(8));
  for (let on = same; on > same - 4; on--) {
    const text = `${start}-${String(on).padStart(2, '0')}`;
    if (isDay(text)) return text;
  }
  return undefined;
}
