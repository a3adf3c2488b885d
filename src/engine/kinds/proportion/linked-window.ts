import type { Day } from '../../../calendar/day.ts';
import { daysBetween } from '../../../calendar/days-between.ts';
import type { LinkedRow } from '../../../definitions/figure-definition.ts';
import { wordsFor } from '../../../words/counted-words.ts';

type Window = NonNullable<LinkedRow['within']>;

/** Whether a row of the numerator's table puts a case in the numerator, and why in words. */
export interface LinkedJudgement {
  readonly counts: boolean;
  readonly reason: string;
}

/** A row that a window starts from. */
export interface Start {
  readonly day: Day;
  readonly row: { readonly number: number };
}

/** Whether a day lies in the window after any of the starts, else how many days it is too late or too early. */
export function judgeWindow(window: Window, on: Day, starts: readonly Start[]): LinkedJudgement {
  const { after, fromDays, toDays } = window;
  const found = startWithin(window, on, starts);
  if (found !== undefined) return { counts: true, reason: `daterad ${on}, ${beside(window, on, found)}` };
  if (starts.length === 0)
    return { counts: false, reason: `daterad ${on}, men det finns ingen rad i ${after} i perioden att räkna från` };
  // A day between two windows is too late for the one and too early for the other: of each the nearest is told.
  const days = (start: Start) => daysBetween(start.day, on);
  const late = starts.filter((start) => days(start) > toDays).toSorted((a, b) => days(a) - days(b))[0];
  const early = starts.filter((start) => days(start) < fromDays).toSorted((a, b) => days(b) - days(a))[0];
  const told = [
    `daterad ${on}`,
    ...(late === undefined ? [] : [`för sent: ${beside(window, on, late)}`]),
    ...(early === undefined ? [] : [`för tidigt: ${beside(window, on, early)}`]),
    `ska vara ${fromDays === toDays ? inDays(toDays) : `${fromDays}–${inDays(toDays)}`} efter`,
  ];
  return { counts: false, reason: told.join(', ') };
}

/** That a day lies in the window after a row of another period, which the row is then about. */
export function takenOutside(window: Window, on: Day, starts: readonly Start[]): string[] {
  const found = startWithin(window, on, starts);
  return found === undefined ? [] : [`${beside(window, on, found)}, som är utanför perioden`];
}

function startWithin({ fromDays, toDays }: Window, on: Day, starts: readonly Start[]): Start | undefined {
  return starts.find(({ day }) => {
    const days = daysBetween(day, on);
    return fromDays <= days && days <= toDays;
  });
}

/** `71 dagar efter rad 4 i behandling (2024-01-31)`. */
function beside({ after }: Window, on: Day, { day, row }: Start): string {
  const days = daysBetween(day, on);
  const where = `rad ${row.number} i ${after} (${day})`;
  if (days === 0) return `samma dag som ${where}`;
  return `${inDays(Math.abs(days))} ${days > 0 ? 'efter' : 'före'} ${where}`;
}

const inDays = (count: number) => `${count} ${wordsFor(count, 'dagar')}`;
