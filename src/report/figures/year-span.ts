import { type Day, day } from '../../calendar/day.ts';
import { isWholeYear, type Period } from '../../calendar/period.ts';
import { formatPeriod } from '../../words/dates.ts';
import type { FigureSource, Reference } from './figure-source.ts';
import type { TermFault } from './terms.ts';

type Years = Reference['years'];
type Calendar = Pick<FigureSource, 'year' | 'years'>;

/** The words that chapters use for years, for remedies. */
export const YEAR_WORDS = [
  ...['rapportåret', 'året före', 'senaste färdiga året', 'första året', 'första hela året', 'alla år'],
] as const;

/**
 * The years that a text names: `2019`, `2019–2023`, `rapportåret`, `rapportåret-2`, `året före`, `senaste färdiga året` (also with a
 * number taken from it), `första året`, `första hela året`, `alla år`, and a range of these with `–`. Undefined when it names none, or one that the register doesn't have.
 */
export function readYears(text: string, calendar: Calendar): Years | undefined {
  const [from, to, ...more] = text.split(/\s*–\s*|(?<=^\d{4})-(?=\d{4}$)/).map((part) => yearsOf(part, calendar));
  if (from === undefined || more.length > 0) return undefined;
  if (!text.includes('–') && !/^\d{4}-/.test(text)) return from;
  return to === undefined || to.to < from.from ? undefined : { from: from.from, to: to.to };
}

function yearsOf(text: string, calendar: Calendar): Years | undefined {
  const { year, years } = calendar;
  if (text.toLowerCase() === 'alla år') return { from: firstOf(calendar), to: year };
  const one = meantYear(text, calendar);
  return years.some((known) => known.year === one) && one !== undefined ? { from: one, to: one } : undefined;
}

const firstOf = ({ year, years }: Calendar) => years[0]?.year ?? year;

/** The one year that a text means, whether or not the register has it. */
function meantYear(text: string, calendar: Calendar): number | undefined {
  const { year, years } = calendar;
  const first = firstOf(calendar);
  const word = text.toLowerCase();
  const whole = years.find(({ period }) => isWholeYear(period))?.year ?? first;
  const back = /^(rapportåret|senaste färdiga året)(?:\s*[-−]\s*(\d{1,2}))?$/.exec(word);
  // Where no year is settled yet there is the report's alone, which its numbers are then told as preliminary of.
  const start = back?.[1] === 'rapportåret' ? year : (settledYear(calendar) ?? year);
  return back !== null ? start - Number(back[2] ?? '0') : (NAMED[word]?.(year, first, whole) ?? fourDigits(word));
}

/** A year that is said rightly and that the register has no figures for, such as the year before its first. */
export function yearOutside(text: string, calendar: Calendar): TermFault | undefined {
  const meant = meantYear(text, calendar);
  if (meant === undefined || calendar.years.some(({ year }) => year === meant)) return undefined;
  return {
    code: 'report-unknown-name',
    message: `${text === String(meant) ? '' : `«${text}» är `}${meant}: rapporten för ${calendar.year} har siffror för ${firstOf(calendar)}–${calendar.year}, där ${firstOf(calendar)} är registrets första år.`,
    remedy: 'Ta bort meningen ur kapitlet för den här rapporten, eller gör rapporten för ett senare år.',
  };
}

const NAMED: Readonly<Record<string, (year: number, first: number, whole: number) => number>> = {
  'året före': (year) => year - 1,
  'första året': (_, first) => first,
  'första hela året': (_, __, whole) => whole,
};

const fourDigits = (word: string) => (/^\d{4}$/.test(word) ? Number(word) : undefined);

/** What the register covers of the years. */
export function periodOf({ from, to }: Years, { years }: Pick<FigureSource, 'years'>): Period {
  const start: Day = years.find(({ year }) => year === from)?.period.from ?? day(`${from}-01-01`);
  const end: Day = years.find(({ year }) => year === to)?.period.to ?? day(`${to}-12-31`);
  return { from: start, to: end };
}

/** `2024`, `2017–2024`; a year that is not whole in the register says so: `2017 (maj–december)`. */
export function yearText(years: Years, source: Pick<FigureSource, 'years'>): string {
  return textOf(years, periodOf(years, source));
}

/** The years of a number in the same words, by the days that it is of itself: a figure can have more of a year than the register. */
export function figureYears(reference: Reference, source: Pick<FigureSource, 'years' | 'origin'>): string {
  const { years } = reference;
  return textOf(years, source.origin(reference).period ?? periodOf(years, source));
}

function textOf(years: Years, period: Period): string {
  if (years.from === years.to)
    return isWholeYear(period)
      ? String(years.from)
      : `${years.from} (${formatPeriod(period).replace(/\s\d{4}$/u, '')})`;
  const wholeYears = period.from.endsWith('-01-01') && period.to.endsWith('-12-31');
  return wholeYears ? `${years.from}–${years.to}` : formatPeriod(period);
}

/** Those of the years that are still being registered. */
export function openYears({ from, to }: Years, { years }: Pick<FigureSource, 'years'>): number[] {
  return years.flatMap(({ year, preliminary }) => (preliminary === true && from <= year && year <= to ? [year] : []));
}

/** The last year up to the report's whose registration has ended. Undefined where there is none yet. */
export function settledYear({ years, year }: Calendar): number | undefined {
  return years.findLast((one) => one.year <= year && one.preliminary !== true)?.year;
}

/** Whether the register lacks a part of the years. */
export function isPartOfYears(years: Years, source: Pick<FigureSource, 'years'>): boolean {
  const { from, to } = periodOf(years, source);
  return !from.endsWith('-01-01') || !to.endsWith('-12-31');
}
