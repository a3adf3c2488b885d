// Calendar days as text, `YYYY-MM-DD`: they sort as they are, and a difference is counted in UTC so that no clock moves it.

const A_DAY = 86_400_000;

/** Whether a text is a day of the calendar in the form `YYYY-MM-DD`: 2023-02-29 isn't. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Whole days from the first day to the second; negative where the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / A_DAY);
}

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * A_DAY).toISOString().slice(0, 10);
}

/** Age in completed years on a day. Somebody born on 29 February grows older on 1 March in common years. */
export function completedYears(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  // 02-28 is before 02-29 and 03-01 is after it, so the text order of month and day is the rule itself.
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
