import { FIXED_SPACE } from './fixed-space.ts';
import { WORDS } from './language.ts';

/** Two days, the last one included: `2024-04-01`. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** 3 → `mars`. */
export function monthName(month: number): string {
  return WORDS.months[month - 1] ?? String(month);
}

/** `2025-03-31` → `31 mars 2025`. Text that is no date is given back as it is. */
export function longDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? date : [Number(match[3]), monthName(Number(match[2])), match[1]].join(FIXED_SPACE);
}

/** `2024` for a whole year, `april–december 2023` for whole months, else days: `15 april–31 december 2023`. */
export function formatPeriod({ from, to }: Span): string {
  const start = parts(from);
  const end = parts(to);
  const sameYear = start.year === end.year;
  const wholeMonths = start.day === 1 && end.day === new Date(Date.UTC(end.year, end.month, 0)).getUTCDate();
  if (sameYear && wholeMonths && start.month === 1 && end.month === 12) return String(start.year);
  const name = ({ year, month, day }: Parts, withYear: boolean) =>
    [wholeMonths ? '' : day, WORDS.months[month - 1], withYear ? year : '']
      .filter((word) => word !== '')
      .join(FIXED_SPACE);
  if (sameYear && wholeMonths && start.month === end.month) return name(end, true);
  return `${name(start, !sameYear)}–${name(end, true)}`;
}

/** How long a period is that is not a year: `9 mån`. */
export function formatMonths(months: number): string {
  return `${months}${FIXED_SPACE}${WORDS.monthsShort}`;
}

/** The months of a part of a year in short, under its year: `maj–dec`; days where the months are not whole: `15/4–31/12`. */
export function formatPartOfYear({ from, to }: Span): string {
  const start = parts(from);
  const end = parts(to);
  const name = ({ month }: Parts) => (WORDS.months[month - 1] ?? '').slice(0, 3);
  const wholeMonths = start.day === 1 && end.day === new Date(Date.UTC(end.year, end.month, 0)).getUTCDate();
  if (!wholeMonths) return `${start.day}/${start.month}–${end.day}/${end.month}`;
  return start.month === end.month ? name(start) : `${name(start)}–${name(end)}`;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(on: string): Parts {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) };
}
