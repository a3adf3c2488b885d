import { isWholeYear } from '../../calendar/period.ts';
import {
  type Bound,
  type FigureSource,
  type IndicatorStatistic,
  isMissing,
  NATION_LEVEL,
  type Reference,
} from '../figures/figure-source.ts';
import { answerName, answerOf } from '../figures/labels.ts';
import { lookUp } from '../figures/look-up.ts';
import { findNamed } from '../figures/named.ts';
import { readTerms } from '../figures/terms.ts';
import { settledYear } from '../figures/year-span.ts';
import { boundKind } from '../kinds/bounds.ts';
import type { SummaryContent } from '../reading/read-summary.ts';

/** A statistic of a group of sites that the summary may tell of. */
export interface SummaryStatistic {
  /** As a binding refers to it, and as a sentence says it. */
  readonly written: string;
  readonly words: string;
  readonly indicator: string;
  readonly statistic: IndicatorStatistic;
  readonly site: string;
}

/** A number, or two that are compared, by how large what is to be told of them is. */
export interface Candidate {
  readonly of: SummaryStatistic;
  readonly subject: Operand;
  readonly base?: Operand;
  readonly size: number;
}

interface Operand {
  readonly reference: Reference;
  readonly bound: Bound;
}

/** The statistics that the summary is chosen among; one that the register doesn't have is left to the sentence to complain about. */
export function summaryStatistics({ statistics }: SummaryContent, source: FigureSource): SummaryStatistic[] {
  return statistics.flatMap(({ reference, words }) => {
    const { head, detail } = readTerms(reference);
    const indicator = findNamed(head, source.indicators);
    const statistic =
      detail === undefined ? indicator?.statistics[0] : indicator && findNamed(detail, indicator.statistics);
    if (indicator === undefined || statistic === undefined) return [];
    return indicator.sites.map((site) => ({ written: reference, words, indicator: indicator.id, statistic, site }));
  });
}

/** Its name as tables have it: `Uppföljning, något besök`. */
export function statisticLabel({ indicator, statistic }: SummaryStatistic, { indicators }: FigureSource): string {
  const of = indicators.find(({ id }) => id === indicator);
  return answerName(of?.name ?? indicator, of === undefined ? statistic.name : answerOf(of, statistic.id));
}

/** The shares with a direction that the summary isn't chosen among: one of them could be larger than what is called the largest. */
export function leftOut(all: readonly SummaryStatistic[], { indicators }: FigureSource): string[] {
  return indicators.flatMap(({ id, name, statistics }) =>
    statistics
      .filter(({ kind, hasDirection }) => boundKind(kind).isShare && hasDirection === true)
      .filter((one) => !all.some(({ indicator, statistic }) => indicator === id && statistic.id === one.id))
      .map((one) => answerName(name, answerOf({ statistics }, one.id))),
  );
}

export const regionsOf = ({ levels }: FigureSource) => levels.map(({ id }) => id).filter((id) => id !== NATION_LEVEL);

function referenceAt(
  { indicator, statistic, site }: SummaryStatistic,
  level: string,
  years: Reference['years'],
): Reference {
  return { indicator, statistic: statistic.id, level, years, site };
}

function operandAt(
  of: SummaryStatistic,
  level: string,
  years: Reference['years'],
  source: FigureSource,
): Operand | undefined {
  const reference = referenceAt(of, level, years);
  const bound = lookUp(reference, source);
  return isMissing(bound) ? undefined : { reference, bound };
}

/** The years that a statistic is told of: the last settled one by itself where it is, else all together. */
function yearsToldOf(one: SummaryStatistic, source: FigureSource): Reference['years'] {
  const year = settledYear(source);
  const own = year === undefined ? undefined : { from: year, to: year };
  const isTold = own !== undefined && source.levels.some(({ id }) => operandAt(one, id, own, source) !== undefined);
  return isTold ? own : { from: source.years[0]?.year ?? source.year, to: source.year };
}

/** Two years that are compared. */
export interface YearPair {
  readonly from: number;
  readonly to: number;
}

/** A year with those that it is compared with: the first that the register has all of, and the year before. */
export function pairsTo(to: number, { years }: FigureSource): YearPair[] {
  const first = years.find(({ period }) => isWholeYear(period))?.year ?? to;
  return [...new Set([first, to - 1])].filter((from) => first <= from && from < to).map((from) => ({ from, to }));
}

/**
 * Settled years to compare in a region that may have the last or the first hidden: the last that is shown, with the first that is and with
 * the one that is shown before it.
 */
export function pairsShown(of: SummaryStatistic, level: string, source: FigureSource): YearPair[] {
  const first = source.years.find(({ period }) => isWholeYear(period))?.year;
  const shown = source.years.flatMap(({ year, preliminary }) =>
    first !== undefined &&
    first <= year &&
    year <= source.year &&
    preliminary !== true &&
    operandAt(of, level, { from: year, to: year }, source) !== undefined
      ? [year]
      : [],
  );
  const to = shown.at(-1);
  if (to === undefined) return [];
  return [...new Set([shown[0], shown.at(-2)])].flatMap((from) =>
    from === undefined || from === to ? [] : { from, to },
  );
}

/** How much a number has changed between two years. Undefined where one of them is missing. */
export function changeAt(
  of: SummaryStatistic,
  level: string,
  { from, to }: YearPair,
  source: FigureSource,
): number | undefined {
  const [base, subject] = [from, to].map((year) => operandAt(of, level, { from: year, to: year }, source));
  return base === undefined || subject === undefined ? undefined : subject.bound.number - base.bound.number;
}

/** Changes to the last settled year at the nation and in each region. */
export function changes(all: readonly SummaryStatistic[], source: FigureSource): Candidate[] {
  const year = settledYear(source);
  const pairs = year === undefined ? [] : pairsTo(year, source);
  return bySize(
    all.flatMap((of) =>
      source.levels.flatMap(({ id }) =>
        pairs.flatMap(({ from, to }) => {
          const base = operandAt(of, id, { from, to: from }, source);
          const subject = operandAt(of, id, { from: to, to }, source);
          if (base === undefined || subject === undefined) return [];
          return [{ of, subject, base, size: Math.abs(subject.bound.number - base.bound.number) }];
        }),
      ),
    ),
  );
}

/** Whether the nation can be away from a target of it. Coverage has a point of its own. */
export function hasDistance({ statistic: { target, census } }: SummaryStatistic): boolean {
  return target !== undefined && census !== true;
}

/** How many comparisons there are numbers behind, and of how many of them each number is shown. */
export interface ShownAmong {
  readonly all: number;
  readonly shown: number;
}

/** Of comparisons, each by the numbers that it needs: one of a number that there isn't is none. */
function shownAmong(each: readonly (readonly Reference[])[], source: FigureSource): ShownAmong {
  const found = each.map((references) => references.map((one) => lookUp(one, source)));
  const all = found.filter((bounds) => bounds.every((one) => !isMissing(one) || one.absent === 'withheld'));
  return { all: all.length, shown: all.filter((bounds) => !bounds.some(isMissing)).length };
}

/** What the largest change is chosen among. */
export function changesShown(all: readonly SummaryStatistic[], source: FigureSource): ShownAmong {
  const year = settledYear(source);
  const pairs = year === undefined ? [] : pairsTo(year, source);
  const each = all.flatMap((of) =>
    source.levels.flatMap(({ id }) =>
      pairs.map(({ from, to }) => [from, to].map((one) => referenceAt(of, id, { from: one, to: one }))),
    ),
  );
  return shownAmong(each, source);
}

/** What the largest distance to a target is chosen among. */
export function distancesShown(all: readonly SummaryStatistic[], source: FigureSource): ShownAmong {
  const each = all.filter(hasDistance).map((of) => [referenceAt(of, NATION_LEVEL, yearsToldOf(of, source))]);
  return shownAmong(each, source);
}

/** What the largest gap is chosen among. */
export function gapsShown(all: readonly SummaryStatistic[], source: FigureSource): ShownAmong {
  const regions = regionsOf(source);
  const each = all
    .filter(({ statistic }) => statistic.census !== true)
    .flatMap((of) => {
      const years = yearsToldOf(of, source);
      return regions.flatMap((one, at) =>
        regions.slice(at + 1).map((other) => [one, other].map((level) => referenceAt(of, level, years))),
      );
    });
  return shownAmong(each, source);
}

/** How far the nation is from each target that it doesn't reach. */
export function distances(all: readonly SummaryStatistic[], source: FigureSource): Candidate[] {
  return bySize(
    all.flatMap((of) => {
      const { target } = of.statistic;
      const subject = operandAt(of, NATION_LEVEL, yearsToldOf(of, source), source);
      if (target === undefined || !hasDistance(of) || subject === undefined) return [];
      const size = (target.high - subject.bound.number) * (target.lowerIsBetter === true ? -1 : 1);
      return size < 0 ? [] : [{ of, subject, size }];
    }),
  );
}

/** Every two regions, the higher first. Coverage has a point of its own. */
export function gaps(all: readonly SummaryStatistic[], source: FigureSource): Candidate[] {
  return bySize(
    all
      .filter(({ statistic }) => statistic.census !== true)
      .flatMap((of) => {
        const years = yearsToldOf(of, source);
        const regions = regionsOf(source)
          .flatMap((id) => operandAt(of, id, years, source) ?? [])
          .toSorted((a, b) => b.bound.number - a.bound.number);
        return regions.flatMap((subject, at) =>
          regions.slice(at + 1).map((base) => ({ of, subject, base, size: subject.bound.number - base.bound.number })),
        );
      }),
  );
}

/** The regions' numbers of what is counted of all, of all sites, the lowest first. */
export function lowest(all: readonly SummaryStatistic[], source: FigureSource): Candidate[] {
  const [of] = all.filter(({ statistic }) => statistic.census === true);
  if (of === undefined) return [];
  const years = yearsToldOf(of, source);
  return bySize(
    regionsOf(source)
      .flatMap((id) => operandAt(of, id, years, source) ?? [])
      .map((subject) => ({ of, subject, size: 1 - subject.bound.number })),
  );
}

/** The largest first; those as large in the order that they came. */
const bySize = (all: readonly Candidate[]) => all.toSorted((a, b) => b.size - a.size);
