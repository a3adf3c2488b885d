import { type Day, dayFromNumber, dayNumber } from './day.ts';

/** The day a whole number of days later, or earlier when `days` is negative. */
export function addDays(from: Day, days: number): Day {
  return dayFromNumber(dayNumber(from) + days);
}
