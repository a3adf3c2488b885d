import type { Area } from '../../definitions/area.ts';
import { type EqualSharesOfAll, equalSharesOfAll } from '../../statistics/equal-shares-of-all.ts';
import { predictionLimits } from '../../statistics/prediction-limits.ts';
import type { CountedShare } from '../../statistics/share-difference.ts';
import { definedCharts } from '../kinds/kinds.ts';
import { type ChartInput, type ChartReporter, figureOf, reportersIn } from '../scene.ts';
import { valueIn } from '../value-in.ts';

/** A reporter's share held against the others': what chance gives one that is like them. */
export interface TriedReporter extends CountedShare {
  readonly reporter: ChartReporter;
  /** Smallest and largest numerator that chance gives. */
  readonly lower: number;
  readonly upper: number;
  readonly differs: 'fewer' | 'more' | undefined;
}

/** All that are tried, as one: whether their differences together are more than chance gives alike ones. */
export interface TriedTogether {
  /** Of those that are one by one outside their limits it is so too. */
  readonly differ: boolean;
  readonly test: EqualSharesOfAll['test'];
}

/**
 * A year's shares, each that is shown tried beside the others without itself, with exact limits that are adjusted for how many
 * comparisons there are: one or more is said to differ, though all are alike, no oftener than the area's level says. None where chance has no part in the measure, or there are not two to compare.
 */
export function tryReporters(input: ChartInput): readonly TriedReporter[] {
  if (!definedCharts(input.measure).chanceBetween) return [];
  const { year, reporter: _, ...all } = input;
  const { area } = input;
  const shown = reportersIn({ ...all, year }).flatMap((reporter) => {
    const figure = figureOf(input, reporter.id, year);
    const [numerator, denominator] = [valueIn(figure, 'numerator'), valueIn(figure, 'denominator')];
    if (reporter.nation || typeof numerator !== 'number' || typeof denominator !== 'number') return [];
    return denominator === 0 ? [] : [{ reporter, numerator, denominator }];
  });
  if (shown.length < 2) return [];
  return shown.map((one) => {
    const others = sumOf(shown.filter((other) => other !== one));
    const { lower, upper } = predictionLimits(
      others,
      one.denominator,
      1 - area.differences.significance / comparisonsOf(shown.length),
    );
    const differs = one.numerator < lower ? 'fewer' : one.numerator > upper ? 'more' : undefined;
    return { ...one, lower, upper, differs };
  });
}

/**
 * Whether those who are tried differ together: one beside the rest is blind where two stand against two. Undefined where two are
 * tried, which is one comparison, and where no test can be made of so many.
 */
export function tryTogether(
  tried: readonly TriedReporter[],
  { differences }: Pick<Area, 'differences'>,
): TriedTogether | undefined {
  if (tried.length < 3) return undefined;
  const found = equalSharesOfAll(tried);
  if (found === undefined) return undefined;
  const isOutside = tried.some(({ differs }) => differs !== undefined);
  return { differ: isOutside || found.p <= differences.significance / comparisonsOf(tried.length), test: found.test };
}

/** What the level is shared by: each beside the others, and from three on all together. */
export function comparisonsOf(count: number): number {
  return count < 3 ? count : count + 1;
}

function sumOf(shares: readonly CountedShare[]): CountedShare {
  return {
    numerator: shares.reduce((total, { numerator }) => total + numerator, 0),
    denominator: shares.reduce((total, { denominator }) => total + denominator, 0),
  };
}
