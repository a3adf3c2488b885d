import { type Day, isDay } from '../calendar/day.ts';

/** A personnummer or samordningsnummer. */
export interface PersonNumber {
  /** Its twelve digits, without a mark. */
  readonly digits: string;
  /** Whether the last digit is the one that the others give. */
  readonly checks: boolean;
}

const WRITTEN = /^(18|19|20)?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})$/;

/** No number is written longer than this, with all its marks: what is longer is some other text. */
export const LONGEST_WRITTEN = 20;

/** Hyphens and dashes of every length, and the minus sign. */
const DASH = /[\p{Dash_Punctuation}\u2212]/gu;

/** A day as `YYYY-MM-DD` before four last digits. */
const DAY_WITH_MARKS = /^((?:18|19|20)\d{2})-(\d{2})-(\d{2})(?=[-+]?\d{4}$)/;

/** A samordningsnummer has 60 added to the day. Where the birthday is unknown the month may be 00 and the day 60. */
const COORDINATION = 60;

/**
 * The number that a text spells, with ten or twelve digits, with or without a hyphen or plus; with spaces, a dash for the
 * hyphen, hyphens in the day or the decimals that a spreadsheet adds; undefined where it spells none and is any opaque id. Ten digits mean the youngest age possible on the day, and a plus a hundred years more (contract.md 1).
 */
export function personNumber(text: string, on: Day): PersonNumber | undefined {
  const [, century, years = '', month = '', written = '', mark, last = ''] = WRITTEN.exec(plainly(text)) ?? [];
  if (years === '') return undefined;
  const birth = birthdayOf(month, Number(written));
  if (birth === undefined) return undefined;
  const year = century === undefined ? youngest(years, birth, mark === '+', on) : `${century}${years}`;
  if (!isDay(`${year}-${birth}`)) return undefined;
  const ten = `${years}${month}${written}${last}`;
  return { digits: `${year.slice(0, 2)}${ten}`, checks: hasCheckDigit(ten) };
}

/** Without what may be written in several ways. */
function plainly(text: string): string {
  if (text.length > LONGEST_WRITTEN) return text;
  const marked = text.replace(/\s/g, '').replace(DASH, '-').replace(DAY_WITH_MARKS, '$1$2$3');
  return marked.replace(/^(\d{10}|\d{12})[.,]0+$/, '$1');
}

/** `MM-DD`; of an unknown day or month the first. Undefined where it can't be a birthday. */
function birthdayOf(month: string, written: number): string | undefined {
  const isCoordination = written >= COORDINATION;
  const day = isCoordination ? written - COORDINATION : written;
  if (!isCoordination && (day === 0 || month === '00')) return undefined;
  return `${month === '00' ? '01' : month}-${String(Math.max(1, day)).padStart(2, '0')}`;
}

function youngest(years: string, birth: string, isPlus: boolean, on: Day): string {
  const thisCentury = Number(on.slice(0, 2)) * 100 + Number(years);
  const year = `${thisCentury}-${birth}` > on ? thisCentury - 100 : thisCentury;
  return String(isPlus ? year - 100 : year);
}

/** The Luhn check over ten digits. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].entries()) {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
