import { type Day, dayFromNumber } from '../calendar/day.ts';

const written: (Day | undefined)[] = [];
const ORIGIN = 100_000;

/** The day of a day number as ISO text; each day is written once and remembered, for a simulation asks for millions. */
export function dayText(number: number): Day {
  const known = written[number + ORIGIN];
  if (known !== undefined) return known;
  const text = dayFromNumber(number);
  written[number + ORIGIN] = text;
  return text;
}

/** The calendar year of a day number. */
export function yearOf(number: number): number {
  return Number(dayText(number).slice(0, 4));
}
