import { folded } from '../folded.ts';
import type { ExportCodes, ExportColumn, ExportedCell } from './export-layout.ts';

/** The cell of a table's column, out of the cells of an export's row by their headings. */
export function exportedCell(column: ExportColumn, cell: (heading: string) => string): ExportedCell {
  const { always, from, words, codes, isTick, isDate, part, where } = column;
  if (from === undefined) return { text: always ?? '' };
  if (where !== undefined && !where.oneOf.includes(cell(where.heading).trim())) return { text: '' };
  const whole = cell(from).trim();
  const written = part === undefined ? whole : whole.slice(part[0] - 1, part[1]);
  if (codes !== undefined) return codedCell(codes, written, words === undefined ? '' : cell(words));
  if (isTick) return tickedCell(written);
  return isDate ? datedCell(written) : { text: written };
}

/**
 * A value by its code alone. What stands beside it in words is held against the list: where it says another thing somebody has changed
 * the list, or the columns don't belong together.
 */
function codedCell({ codes, othersAreMissing }: ExportCodes, written: string, description: string): ExportedCell {
  const value = wholeNumber(written);
  const said = description.trim();
  if (value === '') return said === '' ? { text: '' } : { text: '', doubt: 'export-code-missing' };
  const code = codes.find((one) => one.written === value);
  if (code === undefined) return othersAreMissing ? { text: '' } : { text: '', doubt: 'export-code-unknown' };
  const isOther = said !== '' && code.description !== undefined && folded(said) !== folded(code.description);
  return { text: code.becomes, ...(isOther ? { doubt: 'export-description-differs' as const } : {}) };
}

/** Programs that take a code for a number write `1.0`. */
const wholeNumber = (text: string) => /^(\d+)[.,]0+$/.exec(text)?.[1] ?? text;

const PARTIAL: readonly RegExp[] = [
  // The day, or the month too, is not known: 19850500, 19850000, 1985-05-00.
  /^\d{4}(\d{2}00|-\d{2}-00)$/,
  // A year, a year and a week (8513), or a month.
  /^\d{4}$/,
  /^\d{4}-\d{2}$/,
];

/** A date as it stands, to be read as any; one that isn't known to the day is no date. */
function datedCell(written: string): ExportedCell {
  const day = written.replace(/[T ]00:00(:00([.,]0+)?)?$/, '');
  return PARTIAL.some((pattern) => pattern.test(day)) ? { text: '', doubt: 'export-date-partial' } : { text: day };
}

const TICKED: ReadonlySet<string> = new Set(['true', 'ja', '1', 'x']);
const NOT_TICKED: ReadonlySet<string> = new Set(['', 'false', 'nej', '0']);

/** A box that is ticked or isn't: one that isn't is written as nothing, which here is a no. */
function tickedCell(written: string): ExportedCell {
  const value = wholeNumber(written).toLowerCase();
  if (TICKED.has(value)) return { text: 'ja' };
  return NOT_TICKED.has(value) ? { text: 'nej' } : { text: '', doubt: 'export-tick-unreadable' };
}
