import type { Day } from '../calendar/day.ts';
import { personNumber } from './person-number.ts';
import { type NumberedSex, reserveNumber } from './reserve-number.ts';

/** What a text that points out a person is, and what it says of them by itself. */
export interface PersonDesignation {
  readonly called: 'personnummer' | 'samordningsnummer' | 'reservnummer' | 'beteckning';
  /** In its one spelling. */
  readonly written: string;
  /** As much as it says: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; absent where it says nothing. */
  readonly birth?: string;
  readonly sex?: NumberedSex;
  /** Who may have given it, of a reserve number. */
  readonly issuers: readonly string[];
}

/** From this day of the month it is a samordningsnummer. */
const COORDINATION = 60;

/**
 * What a text in the person's column is. Only numbers that are the same everywhere (`personNumber`) are one person under several
 * spellings: a reserve number stays the text that it is, as contract.md 1 says of any id.
 */
export function personDesignation(text: string, on: Day): PersonDesignation {
  const number = personNumber(text, on);
  if (number === undefined) {
    const reserve = reserveNumber(text);
    if (reserve === undefined) return { called: 'beteckning', written: text.trim(), issuers: [] };
    return { called: 'reservnummer', ...reserve };
  }
  const { digits } = number;
  const isCoordination = Number(digits.slice(6, 8)) >= COORDINATION;
  return {
    called: isCoordination ? 'samordningsnummer' : 'personnummer',
    written: digits,
    birth: birthOf(digits),
    sex: Number(digits[10]) % 2 === 0 ? 'woman' : 'man',
    issuers: [],
  };
}

/** As far as it is known: a samordningsnummer may have month 00 and day 60. */
function birthOf(digits: string): string {
  const [year, month, written] = [digits.slice(0, 4), digits.slice(4, 6), Number(digits.slice(6, 8))];
  const day = written >= COORDINATION ? written - COORDINATION : written;
  if (month === '00') return year;
  return day === 0 ? `${year}-${month}` : `${year}-${month}-${String(day).padStart(2, '0')}`;
}

/** Whether two days of birth, each as far as it is known, may be one: neither says what the other contradicts. */
export function mayBeOneBirth(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
