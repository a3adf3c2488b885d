import { isDay } from './days.ts';

/** Who an id means: the same text for the same person, and whether it is a personal number that fails its check digit. */
export interface Person {
  readonly person: string;
  readonly failsCheckDigit: boolean;
}

const MARKS_OF_DAMAGE = ['NA', '#N/A', 'None', '-', '?'];
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?[eE][+-]?\d+$/;

/** Contract, section 1: a mark of damage counts as a missing id. */
export function isDamagedId(text: string): boolean {
  return MARKS_OF_DAMAGE.includes(text) || SCIENTIFIC.test(text);
}

/**
 * The person that an id means, as seen on the extract date. A personnummer or samordningsnummer with 10 or 12 digits, with
 * or without hyphen or plus, becomes its twelve digits; any other text is itself.
 */
export function personOf(id: string, asOf: string): Person {
  const parts = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})$/.exec(id);
  const opaque = { person: id, failsCheckDigit: false };
  if (parts === null) return opaque;
  const [, century, yy = '', month = '', dayDigits = '', sign, last = ''] = parts;
  // A samordningsnummer has 60 added to the day.
  const dayNumber = Number(dayDigits) > 60 ? Number(dayDigits) - 60 : Number(dayDigits);
  const day = String(dayNumber).padStart(2, '0');
  // reading: in twelve digits the century is written, so a plus sign there adds nothing.
  const year = century === undefined ? yearOf(yy, `${month}-${day}`, sign === '+', asOf) : Number(century + yy);
  // reading: digits that hold no day of the calendar are no personal number but a pseudonym that looks like one.
  if (!isDay(`${String(year).padStart(4, '0')}-${month}-${day}`)) return opaque;
  // reading: a number that fails its check digit is listed, and is still the one person of its spellings.
  return { person: `${year}${month}${dayDigits}${last}`, failsCheckDigit: !luhn(yy + month + dayDigits + last) };
}

/** The latest year with these two digits in which the birthday is not after the extract date; a plus sign: 100 years before. */
function yearOf(yy: string, monthAndDay: string, plus: boolean, asOf: string): number {
  let year = Number(asOf.slice(0, 2) + yy);
  if (`${year}-${monthAndDay}` > asOf) year -= 100;
  return plus ? year - 100 : year;
}

function luhn(tenDigits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...tenDigits].entries()) {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
