import { monthsIn, type Period } from '../../calendar/period.ts';

/** A space that no line breaks at: thousands, and between a number and its unit (Språkrådet, Svenska skrivregler). */
export const FIXED_SPACE = '\u00a0';

/** A whole number: `12 345`. */
export function formatCount(value: number): string {
  return withComma(rounded(value, 0), 0);
}

/** Means and standard deviations: one decimal, always: `14,0`. */
export function formatMean(value: number): string {
  return withComma(rounded(value, 1), 1);
}

/** Percentiles of days and ages: one decimal when there is any: `13`, `13,5`. */
export function formatPercentile(value: number): string {
  const number = rounded(value, 1);
  return withComma(number, Number.isInteger(number) ? 0 : 1);
}

/** So many decimals, always: `0,012`. */
export function formatDecimals(value: number, decimals: number): string {
  return withComma(rounded(value, decimals), decimals);
}

/** A share of 0–1 in per cent with one decimal; none and all are written without: `37,5 %`, `100 %`. */
export function formatShare(share: number): string {
  return `${percent(share)}${FIXED_SPACE}%`;
}

/** Two shares as a range: `27,7–48,5 %`. */
export function formatShareRange(lower: number, upper: number): string {
  return `${percent(lower)}–${formatShare(upper)}`;
}

/** A share in per cent without its sign, where an axis says that it is per cent: `37,5`. */
export function percent(share: number): string {
  return withComma(rounded(share, 3) * 100, share === 0 || share === 1 ? 0 : 1);
}

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** `2024` for a whole year, `april–december 2023` for whole months, else days: `15 april–31 december 2023`. */
export function formatPeriod({ from, to }: Period): string {
  const start = parts(from);
  const end = parts(to);
  const sameYear = start.year === end.year;
  const wholeMonths = start.day === 1 && end.day === new Date(Date.UTC(end.year, end.month, 0)).getUTCDate();
  if (sameYear && wholeMonths && start.month === 1 && end.month === 12) return String(start.year);
  const name = ({ year, month, day }: Parts, withYear: boolean) =>
    [wholeMonths ? '' : day, MONTHS[month - 1], withYear ? year : ''].filter((word) => word !== '').join(FIXED_SPACE);
  if (sameYear && wholeMonths && start.month === end.month) return name(end, true);
  return `${name(start, !sameYear)}–${name(end, true)}`;
}

/** How long a period is that is not a year: `9 mån`. */
export function formatMonths(period: Period): string {
  return `${monthsIn(period)}${FIXED_SPACE}mån`;
}

/** The months of a part of a year in short, under its year: `maj–dec`; days where the months are not whole: `15/4–31/12`. */
export function formatPartOfYear({ from, to }: Period): string {
  const start = parts(from);
  const end = parts(to);
  const name = ({ month }: Parts) => (MONTHS[month - 1] ?? '').slice(0, 3);
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

/** Half goes away from zero, judged on the shortest decimals that give the number, as a reader or Excel would: 14.35 → 14.4. */
function rounded(value: number, decimals: number): number {
  const text = String(Math.abs(value));
  const whole = text.includes('e') ? Math.abs(value) * 10 ** decimals : Number(`${text}e${decimals}`);
  return Math.sign(value) * Number(`${Math.round(whole)}e-${decimals}`);
}

function withComma(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, FIXED_SPACE);
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
