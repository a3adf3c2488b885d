import { FIRST_YEAR } from '../../calendar/day.ts';
import { dateLiteral } from './text.ts';

/*
 * To find a person's first row in one pass, day, tie-break day and row number are packed into one whole number whose
 * least is the first: 17 bits of days since the first year of all, 17 bits of tie-break days (all ones when missing: last), 29 bits of row.
 * Both engines keep 64-bit integers and have no arg-min in common, so this is also the portable way.
 */
const [BITS_OF_ROW, BITS_OF_DAY] = [29, 17];
const ROW_BITS = 2 ** BITS_OF_ROW;
const DAY_BITS = 2 ** BITS_OF_DAY;
const NO_DAY = DAY_BITS - 1;
const FIRST_DAY = dateLiteral(`${FIRST_YEAR}-01-01`);
const daysSince = (column: string) => `(${column} - ${FIRST_DAY})`;

/** The most rows a table can have: above it two rows could change places. */
export const MOST_ROWS = ROW_BITS - 1;

/** SQL of the key of a row by its day, an optional tie-break date and its row number. */
export function rowKey(day: string, tieBreak: string | undefined, row: string): string {
  const tie = tieBreak === undefined ? '0' : `COALESCE(${daysSince(tieBreak)}, ${NO_DAY})`;
  return `(CAST(${daysSince(day)} AS BIGINT) * ${DAY_BITS} + ${tie}) * ${ROW_BITS} + ${row}`;
}

/** SQL of the row number in a key. */
export function rowOfKey(key: string): string {
  return `(${key}) % ${ROW_BITS}`;
}

/** SQL of the day in a key. */
export function dayOfKey(key: string): string {
  return `(${FIRST_DAY} + CAST((${key}) >> ${BITS_OF_ROW + BITS_OF_DAY} AS INTEGER))`;
}

/** SQL of the tie-break day in a key; NULL when it was missing. */
export function tieBreakOfKey(key: string): string {
  const days = `((${key}) >> ${BITS_OF_ROW}) % ${DAY_BITS}`;
  return `CASE WHEN ${days} <> ${NO_DAY} THEN ${FIRST_DAY} + CAST(${days} AS INTEGER) END`;
}
