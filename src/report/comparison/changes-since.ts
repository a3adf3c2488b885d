import type { Day } from '../../calendar/day.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import { boundKind } from '../kinds/bounds.ts';
import { type ReportNumber, reportNumbers } from './report-numbers.ts';

/** An earlier year's report, out of its own published file. */
export interface EarlierReport {
  readonly year: number;
  readonly extract: Day;
  readonly numbers: readonly ReportNumber[];
}

/** What is not in this report as it was in the earlier one. */
export interface ReportChanges {
  /** Of the same years, by the same definition, and told in both: the largest change first. */
  readonly changed: readonly { readonly before: ReportNumber; readonly now: ReportNumber }[];
  /** How many numbers are of the same years, by the same definition, and told in both. */
  readonly compared: number;
  /** Numbers that so few cases have come to or gone from that they are not listed: the two reports tell of them together. */
  readonly few: readonly ReportNumber[];
  /** What is told now and wasn't, what was and isn't, and what is told by another definition. */
  readonly added: readonly ReportNumber[];
  readonly gone: readonly ReportNumber[];
  readonly redefined: readonly { readonly before: ReportNumber; readonly now: ReportNumber }[];
}

/** The changes with the year and the extract of the report that they are since. */
export interface SinceEarlier extends ReportChanges {
  readonly year: number;
  readonly extract: Day;
}

/**
 * Holds a report's numbers against those of an earlier one. Only what both have published is compared.
 * @param threshold of how few cases a change is told of in no list
 */
export function changesSince(earlier: EarlierReport, source: FigureSource, threshold: number): ReportChanges {
  const now = reportNumbers(source);
  const before = new Map(earlier.numbers.map((one) => [addressOf(one), one]));
  const pairs = now.flatMap((one) => {
    const other = before.get(addressOf(one));
    return other === undefined ? [] : [{ before: other, now: one }];
  });
  const alike = pairs.filter((pair) => pair.before.definition === pair.now.definition);
  const moved = alike.filter((pair) => isMoved(pair.before, pair.now));
  const isFew = (pair: { readonly before: ReportNumber; readonly now: ReportNumber }) =>
    stepsOf(pair.before, pair.now).some((step) => step > 0 && step < threshold);
  const known = new Set(earlier.numbers.map(answerOf));
  const told = new Set(now.map(answerOf));
  return {
    changed: moved
      .filter((pair) => !isFew(pair))
      .toSorted((a, b) => sizeOf(b) - sizeOf(a) || addressOf(a.now).localeCompare(addressOf(b.now), 'sv')),
    compared: alike.length,
    few: moved.filter(isFew).map((pair) => pair.now),
    added: firstOfEach(
      now.filter((one) => !known.has(answerOf(one))),
      answerOf,
    ),
    gone: firstOfEach(
      earlier.numbers.filter((one) => !told.has(answerOf(one))),
      answerOf,
    ),
    redefined: firstOfEach(
      pairs.filter((pair) => pair.before.definition !== pair.now.definition),
      (pair) => JSON.stringify([pair.now.indicator, pair.now.definition]),
    ),
  };
}

/** Numbers are the same where they are of the same: years too. */
const addressOf = ({ indicator, statistic, site, level, years }: ReportNumber) =>
  JSON.stringify([indicator, statistic, site, level, years.from, years.to]);
/** What is answered, whoever it is of. */
const answerOf = ({ indicator, statistic, site }: ReportNumber) => JSON.stringify([indicator, statistic, site]);

const isMoved = (before: ReportNumber, now: ReportNumber) =>
  Math.abs(before.number - now.number) > 1e-9 ||
  before.isBelow !== now.isBelow ||
  stepsOf(before, now).some((step) => step > 0);

/** By how many cases the parts of two numbers differ, where their cases are told. */
function stepsOf(before: ReportNumber, now: ReportNumber): number[] {
  if (boundKind(now.kind).isExact) return [Math.abs(now.number - before.number)];
  const parts = [
    [before.numerator, now.numerator],
    [before.denominator, now.denominator],
  ] as const;
  const steps = parts.flatMap(([old, own]) => (old === undefined || own === undefined ? [] : [own - old]));
  const [above, below] = steps;
  // Those outside a share are told with it.
  const outside = above === undefined || below === undefined ? [] : [below - above];
  return [...steps, ...outside].map(Math.abs);
}

/** Shares in points, others by what they were. */
const sizeOf = ({ before, now }: { readonly before: ReportNumber; readonly now: ReportNumber }) =>
  Math.abs(now.number - before.number) / (boundKind(now.kind).isShare ? 1 : Math.max(1, before.number));

/** One of each that have a key in common, in their order. */
function firstOfEach<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
