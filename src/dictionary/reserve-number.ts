import { isDay } from '../calendar/day.ts';

/** What somebody has for a number where there is no personnummer: it means a person only together with who has given it. */
export interface ReserveNumber {
  /** In its one spelling: without marks, in capitals. */
  readonly written: string;
  /** The codes of the regions that give numbers of this form, or {@link NATIONAL}: several where forms are alike. */
  readonly issuers: readonly string[];
  /** `YYYY-MM-DD`; absent where the number doesn't say it. */
  readonly birth?: string;
  readonly sex?: NumberedSex;
}

/** What a number says of somebody's sex. */
export type NumberedSex = 'woman' | 'man';

/** Who gives a national reserve number. */
export const NATIONAL = 'nationellt';

interface ReserveForm {
  readonly issuer: string;
  readonly form: RegExp;
  /** Whether the last character is the one that those before it give; absent where it is none. */
  readonly checks?: (number: string) => boolean;
  readonly sex?: (number: string) => NumberedSex | undefined;
  /** The first two digits are another thing than the century. */
  readonly century?: (written: number) => number | undefined;
}

/** Letters that can be taken for others are never used. */
const LETTER = '[A-HJ-NPR-UX-Z]';
/** Begins as a day of the last centuries: whether it is one is asked of the calendar. */
const DATE = '(?:18|19|20|21)\\d{6}';

/**
 * Forms of reserve numbers. The national one: Inera, Nationellt ReservID 1.0. The regions': Inera, Lokala reservidentiteter, and the
 * invariants of HL7 Sweden's base profiles (R4). A check character is held against the examples of those.
 */
const FORMS: readonly ReserveForm[] = [
  {
    issuer: NATIONAL,
    // Of who has no known day of birth the middle is a number in a series, which is no day.
    form: new RegExp(`^(?:(?:2[2-9]|[3-9]\\d)\\d{6}|00\\d{2}[2-9]\\d[45]\\d)${LETTER}{2}[0-9A-HJ-NPR-UX-Z]\\d$`),
    checks: (number) => isLuhn(number, 0, (letter) => letter.charCodeAt(0)),
    sex: (number) => sexOf(number[10] ?? ''),
    // The century and three, or a multiple of it: 19 is 22, 25 … and 20 is 23, 26 …; other numbers are of no century since 1900.
    century: (written) => [19, 20, 21].find((one) => written > 21 && (written - one) % 3 === 0),
  },
  {
    issuer: '01',
    // The four digits after are of the year that it was given, and say nothing of the birth.
    form: /^99(?:19[89]|2[0-2]\d)\d{7}$/,
    checks: (number) => isLuhn(number, 4),
    century: () => undefined,
  },
  {
    issuer: '14',
    form: new RegExp(`^${DATE}(?:[KM](?:0[6-9]|[1-7]\\d)|X8\\d)\\d$`),
    checks: (number) => isLuhn(number, 2, (letter) => ({ K: 5, M: 7, X: 8 })[letter] ?? 0),
    sex: (number) => (({ K: 'woman', M: 'man' }) as const)[number[8] ?? ''],
  },
  { issuer: '04', form: new RegExp(`^${DATE}[A-Z]{2}\\d[A-Z]$`) },
  { issuer: '10', form: new RegExp(`^${DATE}[A-Z]{2}\\d[A-Z]$`) },
  { issuer: '12', form: new RegExp(`^${DATE}[DEF][A-Z][01][A-Z]$`) },
  // A day beyond those of the month, and no letter.
  {
    issuer: '13',
    form: /^(?:1[7-9]|20)\d{2}(?:0[1-9]|1[0-2])(?:3[2-9]|[45]\d)\d{4}$/,
    checks: (number) => isLuhn(number, 2),
  },
  { issuer: '17', form: new RegExp(`^${DATE}S[FUXPL]\\d[A-UW-Z1-9]$`), sex: (number) => sexOf(number[10] ?? '', 2) },
  { issuer: '18', form: new RegExp(`^${DATE}T[A-Z]\\d[A-J]$`) },
  { issuer: '20', form: new RegExp(`^${DATE}[A-Z]\\d{3}$`) },
  {
    issuer: '21',
    form: new RegExp(`^${DATE}\\d{2}[MKX]\\d$`),
    sex: (number) => (({ K: 'woman', M: 'man' }) as const)[number[10] ?? ''],
  },
  { issuer: '22', form: new RegExp(`^${DATE}\\d{3}R$`) },
  { issuer: '24', form: new RegExp(`^${DATE}[REKA]\\d{3}$`) },
];

/** With all its marks. */
const LONGEST = 13;

/** The reserve number that a text spells; undefined where it has the form of none. */
export function reserveNumber(text: string): ReserveNumber | undefined {
  const plain = text.trim();
  if (plain.length > LONGEST) return undefined;
  const written = plain.replace('-', '').toUpperCase();
  const own = FORMS.filter(({ form, checks }) => form.test(written) && (checks?.(written) ?? true));
  const [first] = own;
  if (first === undefined) return undefined;
  const births = new Set(own.map((form) => birthOf(form, written)));
  const sexes = new Set(own.map(({ sex }) => sex?.(written)));
  const [birth] = births;
  const [sex] = sexes;
  return {
    written,
    issuers: own.map(({ issuer }) => issuer),
    // What one form says and another doesn't isn't known.
    ...(births.size === 1 && birth !== undefined ? { birth } : {}),
    ...(sexes.size === 1 && sex !== undefined ? { sex } : {}),
  };
}

function birthOf({ century = (written) => written }: ReserveForm, number: string): string | undefined {
  const first = century(Number(number.slice(0, 2)));
  const day = `${first}${number.slice(2, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;
  return isDay(day) ? day : undefined;
}

/** An odd digit is a man's, an even one a woman's, and those below `from` and letters nobody's. */
function sexOf(digit: string, from = 0): NumberedSex | undefined {
  if (!/^\d$/.test(digit) || Number(digit) < from) return undefined;
  return Number(digit) % 2 === 0 ? 'woman' : 'man';
}

/** The Luhn check of a number from a place on, the last digit being the check; letters count as `worth` says. */
function isLuhn(number: string, from: number, worth: (letter: string) => number = () => 0): boolean {
  const values = [...number.slice(from)].map((one) => (/\d/.test(one) ? Number(one) : worth(one)));
  const sum = values
    .toReversed()
    .map((value, place) => (place % 2 === 0 ? value : value * 2))
    .flatMap((value) => [...String(value)])
    .reduce((total, digit) => total + Number(digit), 0);
  return sum % 10 === 0;
}
