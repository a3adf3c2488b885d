import type { Day } from '../../calendar/day.ts';
import type { Row } from '../dictionary.ts';

/** A text or a code of the row; null when it is missing or empty. */
export function textOf(row: Row | undefined, column: string): string | null {
  const value = row?.values[column] ?? null;
  return value === null || value === '' ? null : String(value);
}

/** A number of the row, or null. */
export function numberOf(row: Row, column: string): number | null {
  const value = row.values[column];
  return typeof value === 'number' ? value : null;
}

/** The value of a date variable, or null. A row's dates are days: reading it has seen to that. */
export function dayOf(row: Row | undefined, column: string): Day | null {
  return textOf(row, column) as Day | null;
}
