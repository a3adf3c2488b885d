import { day, dayNumber } from '../../calendar/day.ts';
import { FORMULA_WITHOUT_VALUE } from '../../dictionary/cell-kind.ts';
import type { NumberFormat } from './number-format.ts';
import { Damaged } from './zip.ts';

/** A cell as the sheet's XML holds it. */
export interface StoredCell {
  /** Its type: `n` a number, `s` a shared text, `str` and `inlineStr` a text, `b`, `d` a date in ISO form, `e` an error. */
  readonly type: string;
  readonly value: string;
  readonly hasValue: boolean;
  readonly hasFormula: boolean;
  readonly format: NumberFormat | undefined;
}

/** What the workbook says once for all its cells. */
export interface CellContext {
  readonly sharedTexts: readonly string[];
  /** Whether days are counted from 1904 (older Excel for Mac). */
  readonly from1904: boolean;
}

/**
 * A cell as the text that a CSV file would hold: what Excel shows, where that differs from what it stores. A date is an ISO
 * day, or a day with its clock when it has one; TRUE and FALSE are `ja` and `nej`; an error is its name.
 */
export function cellText(cell: StoredCell, context: CellContext): string {
  const { type, value, hasValue, hasFormula } = cell;
  // A program that writes formulas can't always calculate them. An empty text that a formula gave has a value, though empty.
  if (hasFormula && !(hasValue && (value !== '' || type === 'str'))) return FORMULA_WITHOUT_VALUE;
  switch (type) {
    case 's': {
      const text = context.sharedTexts[Number(value)];
      if (value === '' || text === undefined) throw new Damaged('a shared text that is not there');
      return text;
    }
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return value === '1' || value === 'true' ? 'ja' : value === '' ? '' : 'nej';
    case 'e':
      return value.startsWith('#') ? value : '#N/A';
    case 'd':
      return isoText(value);
    default:
      return numberText(value, cell.format, context.from1904);
  }
}

/** Signs that XML can't hold are written `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function isoText(value: string): string {
  const [, day = '', hours, seconds = ':00', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z?))?$/.exec(value) ?? [];
  if (day === '') return value;
  const isMidnight = hours === undefined || (hours === '00:00' && seconds === ':00');
  if (isMidnight) return day;
  return zone === '' ? `${day} ${hours}${seconds}` : value;
}

function numberText(value: string, format: NumberFormat | undefined, from1904: boolean): string {
  if (value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  switch (format?.kind) {
    case 'date':
      return momentText(number, from1904);
    case 'percent':
      return `${hundredfold(number)}%`;
    case 'digits':
      return padded(number, format.pattern);
    default:
      return String(number);
  }
}

/** A hundred times the number, without the rounding errors of binary fractions: 7 % is 7 and not 7,000000000000001. */
function hundredfold(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + 2}`);
}

/** The number in as many digits as the pattern has noughts, with its hyphen. */
function padded(number: number, pattern: string): string {
  if (!Number.isSafeInteger(number) || number < 0) return String(number);
  const [, after] = pattern.split('-');
  const digits = String(number).padStart(pattern.replace('-', '').length, '0');
  return after === undefined ? digits : `${digits.slice(0, -after.length)}-${digits.slice(-after.length)}`;
}

/** Day 0 of either system. In 1900's, Excel counts a 29 February 1900 that never was, as day 60. */
const EPOCH_1900 = dayNumber(day('1899-12-30'));
const EPOCH_1904 = dayNumber(day('1904-01-01'));
const LEAP_THAT_NEVER_WAS = 60;
const LAST_SERIAL = 2_958_465;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A date as Excel counts it: days, and the clock as a part of a day. Rounded to a thousandth of a second, as the part can't say
 * it better; then cut to a second, so that the end of a day is not the next.
 */
function momentText(serial: number, from1904: boolean): string {
  const seconds = Math.floor(Math.round(serial * MILLISECONDS_PER_DAY) / 1000);
  const days = Math.floor(seconds / 86_400);
  if (days < 0 || days > LAST_SERIAL) return String(serial);
  const clock = new Date((seconds - days * 86_400) * 1000).toISOString().slice(11, 19);
  if (days === 0 && !from1904) return clock;
  const time = clock === '00:00:00' ? '' : ` ${clock}`;
  if (from1904) return `${isoDay(EPOCH_1904 + days)}${time}`;
  if (days === LEAP_THAT_NEVER_WAS) return `1900-02-29${time}`;
  return `${isoDay(EPOCH_1900 + days + (days < LEAP_THAT_NEVER_WAS ? 1 : 0))}${time}`;
}

/** Also of a year in which no register is: what reads the cell says so. */
const isoDay = (number: number) => new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
