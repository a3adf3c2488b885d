import type { Random } from './random.ts';
import type { Setting } from './setting.ts';

const DAYS_PER_YEAR = 365;

/**
 * How many persons have been diagnosed by the extract date, at most: those of the plan, and after the reference day as many a
 * year as before it. Persons are numbered so that a later extract only adds to an earlier one: the nation is one and the same.
 */
export function personsBy(setting: Setting): number {
  const { opened, days, lastDay } = setting;
  const years = Math.max(0, Math.ceil((lastDay - (opened + days - 1)) / DAYS_PER_YEAR));
  return setting.persons + addedIn(setting, years);
}

/** The day on which a person is diagnosed: any day up to the reference day, or of the person's year after it. */
export function diagnosisDay(setting: Setting, index: number, random: Random): number {
  const { persons, opened, days } = setting;
  if (index < persons) return random.between(opened, opened + days - 1);
  let year = 0;
  while (persons + addedIn(setting, year + 1) <= index) year++;
  const first = opened + days + year * DAYS_PER_YEAR;
  return random.between(first, first + DAYS_PER_YEAR - 1);
}

/** Persons diagnosed in so many years after the reference day. */
function addedIn({ persons, days }: Setting, years: number): number {
  return Math.round((persons * years * DAYS_PER_YEAR) / days);
}
