/** A calendar day as ISO text, `YYYY-MM-DD`: no clock and no time zone, so a difference is always a whole number of days. */
export type Day = string & { readonly day: unique symbol };

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The years a day in a register can lie in. Wider than any patient's life, narrow enough to catch a slip of the finger. */
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2150;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day that exists in the calendar (no 30 February) between {@link FIRST_YEAR} and {@link LAST_YEAR}. */
export function isDay(text: string): text is Day {
  if (!PATTERN.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const on = Number(text.slice(8));
  const leapDay = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 1 : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR && on >= 1 && on <= (DAYS_IN_MONTH[month - 1] ?? 0) + leapDay;
}

/** The text as a day. @throws RangeError when it is not one: for constants and input already checked with {@link isDay}. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** Whole days since 1970-01-01, negative before. */
export function dayNumber(on: Day): number {
  return Date.parse(on) / MILLISECONDS_PER_DAY;
}

/** The day a whole number of days since 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return day(new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10));
}
