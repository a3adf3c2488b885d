import type { Day } from '../calendar/day.ts';
import { resultsOfMeasure } from '../charts/results-of-measure.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { firstOf } from '../engine/reporting-period.ts';
import { resultAt } from '../results/result-at.ts';
import { formatPeriod } from '../words/dates.ts';
import type { PageAddress } from './addresses.ts';

/** All that a site is made of. */
export interface SiteInput {
  readonly area: Area;
  /** Of all years. Only `disclose` makes them. */
  readonly results: readonly PublicResult[];
  /** The measuring years to show, in any order. */
  readonly years: readonly number[];
  /** Gives the codes of a breakdown, such as regions, their names. */
  readonly dictionary?: Dictionary;
  readonly extract: {
    /** The day whose knowledge the figures build on. */
    readonly asOf: Day;
    readonly programVersion: string;
    /** Identifies what the figures were made from. */
    readonly hash?: string;
  };
  /** Shown at the top of every page, such as that the figures are made up. */
  readonly notice?: string;
  /** Whether other areas stand in the same edition, in folders beside the site's, under a start page over all. */
  readonly isOneOfSeveral?: boolean;
  /** The area's annual report, in the site's folder. */
  readonly report?: SiteReport;
}

export interface SiteReport {
  readonly year: number;
  readonly address: PageAddress;
  /** The same as one file. */
  readonly pdf?: PageAddress;
}

/** The years in order, latest last. */
export function yearsOf({ years }: SiteInput): readonly number[] {
  return years.toSorted((a, b) => a - b);
}

/** The year that pages open on. */
export function latestYear(input: SiteInput): number {
  return Math.max(...input.years);
}

/** The result of a measure for a reporter and a year, all parts of the area together, or undefined when the level has none. */
export function resultOf(input: SiteInput, measure: string, reporter: string, year: number): PublicResult | undefined {
  const { area, results } = input;
  const stratum = area.strata?.all.id;
  const of = area.measures.find(({ id }) => id === measure);
  const from = of === undefined ? year : firstOf(of, area, year);
  return resultAt(results, {
    measure,
    reporter,
    part: { from, to: year, ...(stratum === undefined ? {} : { stratum }) },
  });
}

/** What a page calls a result's time: `2025`, or of years taken together their days, `maj 2017–december 2025`. */
export function timeOf({ part, period }: PublicResult): string {
  return part.from === part.to ? String(part.to) : formatPeriod(period);
}

/** The days of the latest figures of a measure that is not told year by year, in words; undefined for one that is. */
export function longTimeOf(input: SiteInput, measure: string): string | undefined {
  const year = latestYear(input);
  const all = resultsOfMeasure(input.results, measure).filter(({ part }) => part.to === year);
  const long =
    all.find(({ part, reporter }) => part.from < part.to && reporter === NATION) ??
    all.find(({ part }) => part.from < part.to);
  return long && timeOf(long);
}
