import { type Day, day } from './day.ts';

/** A span of calendar days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The calendar year as a period. */
export function calendarYear(year: number): Period {
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
}

/** Whether the day lies in the period, ends included. */
export function isWithin(period: Period, on: Day): boolean {
  return period.from <= on && on <= period.to;
}

/** What two periods share, or undefined when they share no day. A missing end is open. */
export function intersection(a: Period, b: { readonly from: Day; readonly to?: Day | undefined }): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = b.to === undefined || a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

/** Whether the period is a whole calendar year. */
export function isWholeYear(period: Period): boolean {
  return period.from.endsWith('-01-01') && period.to === `${period.from.slice(0, 4)}-12-31`;
}

/** How many calendar months the period touches, for labels such as "9 mån". */
export function monthsIn(period: Period): number {
  const months = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  return months(period.to) - months(period.from) + 1;
}

/** From the first day of any of the periods to the last of any; undefined when there are none. A gap between them is inside. */
export function spanOf(periods: readonly Period[]): Period | undefined {
  const [first, ...rest] = periods;
  return (
    first &&
    rest.reduce(
      (all, one) => ({ from: one.from < all.from ? one.from : all.from, to: one.to > all.to ? one.to : all.to }),
      first,
    )
  );
}
