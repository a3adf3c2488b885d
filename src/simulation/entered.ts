import { dayText } from './day-text.ts';
import { exponential } from './distributions/exponential.ts';
import { randomOf } from './random.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import type { Story } from './story-of.ts';

/** A row as it stands in a table in the end, with the day number on which it became known. */
export interface EnteredRow {
  readonly entered: number;
  readonly row: SimulatedRow;
}

/** Mean days from an event to its row, at a unit that keeps its tables day by day. Ours; no source tells. */
const ENTRY_DAYS = 6;

/** The day on which a row about something that happened on a day is entered: the same in every extract. `page` is the row's own. */
export function entryDay({ seed, case: { index } }: Story, page: number, day: number): number {
  return day + Math.floor(exponential(randomOf(seed, index, page), ENTRY_DAYS));
}

/** The row with its day of entry. */
export function enteredRow(entered: number, row: SimulatedRow): EnteredRow {
  return { entered, row: { ...row, registrerad: dayText(entered) } };
}

/**
 * What an extract on a day number holds of a row: nothing before it was entered, and no date after the extract (contract.md 1,
 * time in the rows).
 */
export function asKnown({ entered, row }: EnteredRow, lastDay: number): SimulatedRow | undefined {
  if (entered > lastDay) return undefined;
  const last = dayText(lastDay);
  const later = Object.entries(row).filter(
    ([, value]) => typeof value === 'string' && ISO_DAY.test(value) && value > last,
  );
  return later.length === 0 ? row : { ...row, ...Object.fromEntries(later.map(([column]) => [column, null])) };
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
