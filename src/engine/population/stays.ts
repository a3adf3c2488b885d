import { type Day, day } from '../../calendar/day.ts';
import type { Row } from '../../dictionary/dictionary.ts';

/** A row with the day it begins on. */
export interface Contact {
  readonly day: Day;
  readonly row: Row;
}

/** A whole stay: rows of one person at one reporter that touch or overlap. */
export interface Stay {
  readonly from: Day;
  /** Null while any of its rows lacks one. */
  readonly to: Day | null;
  /** The row that stands for the stay: the first without a last day, else the first in the table. */
  readonly row: Row;
}

/**
 * One person's rows joined to stays: a row that begins after all that the rows before it reach begins a new one.
 * @param to the column of the last day
 */
export function staysOf(contacts: readonly Contact[], to: string): Stay[] {
  const stays: Stay[] = [];
  let rows: Contact[] = [];
  const close = () => {
    const [first] = rows;
    if (first === undefined) return;
    const open = rows.filter((one) => endOf(one, to) === null);
    const standing = (open.length > 0 ? open : rows).toSorted((a, b) => a.row.number - b.row.number)[0] ?? first;
    const last = rows.map((one) => endOf(one, to) ?? one.day).toSorted();
    stays.push({ from: first.day, to: open.length > 0 ? null : (last.at(-1) ?? null), row: standing.row });
    rows = [];
  };
  for (const contact of contacts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    if (rows.every((before) => (endOf(before, to) ?? before.day) < contact.day)) close();
    rows.push(contact);
  }
  close();
  return stays;
}

/** Whether the row ends before it begins. */
export function isReversed({ day: from, row }: Contact, to: string): boolean {
  const end = row.values[to];
  return typeof end === 'string' && end < from;
}

/** The row's last day; one before its first is none. */
function endOf(contact: Contact, to: string): Day | null {
  const end = contact.row.values[to];
  return typeof end === 'string' && !isReversed(contact, to) ? day(end) : null;
}
