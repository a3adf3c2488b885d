import type { Day } from '../calendar/day.ts';
import { isPreliminary } from '../charts/is-preliminary.ts';
import { resultsOfMeasure } from '../charts/results-of-measure.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { Publisher } from '../definitions/publisher.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Organisation } from '../dictionary/organisation.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
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
  /** Who is who in health care: gives where somebody lives its units. Without it nobody is shown the way from there. */
  readonly organisation?: Organisation;
  /** Who answers for it. */
  readonly publisher: Publisher;
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

/**
 * The year that a measure is told by: the last that is complete, with a figure where there is such; where none is complete, the
 * latest. What may still change is not told first, but where the last complete year is one that the definition says later ones
 * can't be compared with: then the first year after it that can be is told, as preliminary.
 */
export function headlineYear(input: SiteInput, measure: Measure): number {
  const nation = yearsOf(input).flatMap(
    (year) => resultOf(input, measure.id, mainReporterOf(input, measure), year) ?? [],
  );
  const final = nation.filter((result) => !isPreliminary(result));
  const told = final.filter(({ figure }) => publicParts(figure).absent === undefined);
  const done = told.at(-1)?.part.to ?? final.at(-1)?.part.to ?? latestYear(input);
  const latest = latestYear(input);
  const { comparableFrom = done } = measure.versions.findLast(({ fromYear }) => fromYear <= latest) ?? {};
  if (done >= comparableFrom) return done;
  const comparable = nation.find(
    ({ part, figure }) => part.to >= comparableFrom && publicParts(figure).absent === undefined,
  );
  return comparable?.part.to ?? done;
}

/** Whose figures a measure is told by: the nation's, where the measure has them. */
function mainReporterOf({ area }: SiteInput, { levels }: Measure): string {
  const [first] = area.reporters;
  return levels.some(({ level }) => level === 'nation') || first === undefined ? NATION : first.id;
}

/** What a page calls a result's time: `2025`, or of years taken together their days, `maj 2017–december 2025`. */
export function timeOf({ part, period }: PublicResult): string {
  return part.from === part.to ? String(part.to) : formatPeriod(period);
}

/** When the figures of a measure and a year are of, in words: the year, a part of it, or the days of years taken together. */
export function whenOf(input: SiteInput, measure: string, year: number): string {
  const own = resultsOfMeasure(input.results, measure).filter(
    ({ part, figure }) => part.to === year && publicParts(figure).absent === undefined,
  );
  const result = resultOf(input, measure, NATION, year) ?? own[0];
  return result === undefined ? String(year) : formatPeriod(result.period);
}
