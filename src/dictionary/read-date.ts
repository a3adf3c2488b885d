import { type Day, dayFromNumber, dayNumber, isDay } from '../calendar/day.ts';
import { type CellKind, kindOf } from './cell-kind.ts';

/** A day, with the kind of thing it was read from when it wasn't written YYYY-MM-DD; or the days it can mean; or neither. */
export type ReadDate =
  | { readonly day: Day; readonly from?: CellKind }
  | { readonly meanings: readonly Day[] }
  | { readonly kind: CellKind };

/** `08:15`, or `08.15` as Swedish is written. */
const CLOCK = /[T ]\s*([01]?\d|2[0-3])([:.])([0-5]\d)(\2[0-5]\d([.,]\d+)?)?(\s?[AP]M)?$/i;
const ZONE = /^(.+[T ]\d{1,2}:\d{2}\S*?)\s?(Z|UTC|GMT|[+-]\d{2}(:?\d{2})?)$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/;
const NO_MARKS = /^(\d{4})(\d{2})(\d{2})$/;
/** `25/3 2024` is written as people do, `25-03-2024` as programs do. */
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})(?:\2| )(\d{4})$/;

/**
 * The day that a text can only mean: with the year first whatever the marks, or last where one number is over 12; a clock is
 * cut off. What can mean two days, and a moment with a time zone, which is another day elsewhere, is not guessed.
 */
export function readDate(written: string): ReadDate {
  if (isDay(written)) return { day: written };
  const zoned = ZONE.exec(written);
  if (zoned !== null) return momentInZone(zoned[1] ?? '', written);
  const clock = CLOCK.exec(written);
  if (clock === null) return readDay(written);
  const read = readDay(written.slice(0, clock.index).trim());
  if ('day' in read) return { day: read.day, from: read.from ?? 'day-and-time' };
  // What no day stands before is no clock either where its mark is a dot: `5 12.24`.
  return clock[2] === '.' && 'kind' in read ? { kind: kindOf(written) } : read;
}

function readDay(written: string): ReadDate {
  const kind = kindOf(written);
  const first = YEAR_FIRST.exec(written) ?? NO_MARKS.exec(written);
  if (first !== null) {
    const [year = '', month = '', on = ''] = first.length === 4 ? first.slice(1) : [first[1], first[3], first[4]];
    const day = dayOf(year, month, on);
    if (day !== undefined) return day === written ? { day } : { day, from: kind };
    return { kind: kind === 'number' ? kind : impossible(year) };
  }
  const last = YEAR_LAST.exec(written);
  if (last === null) return { kind };
  const [, a = '', , b = '', year = ''] = last;
  const meanings = [...new Set([dayOf(year, b, a), dayOf(year, a, b)])].filter((day) => day !== undefined);
  const [day, other] = meanings;
  if (day === undefined) return { kind: impossible(year) };
  return other === undefined ? { day, from: kind } : { meanings };
}

function dayOf(year: string, month: string, on: string): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${on.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

const impossible = (year: string): CellKind => kindOf(`${year}-00-00`);

/** Sweden is one or two hours ahead of universal time: late in the evening it is the day after. */
function momentInZone(moment: string, written: string): ReadDate {
  const clock = CLOCK.exec(moment);
  const read = readDay(moment.slice(0, clock?.index ?? moment.length).trim());
  if (clock === null || !('day' in read)) return { kind: kindOf(written) };
  const isLate = Number(clock[1]) >= EVENING;
  return { meanings: isLate ? [read.day, dayFromNumber(dayNumber(read.day) + 1)] : [read.day] };
}

/** From ten at night in universal time it may be tomorrow in Sweden. */
const EVENING = 22;
