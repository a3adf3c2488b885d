import { medianRanks } from '../../statistics/median-limits.ts';
import type { PublishedArea, PublishedFigure, PublishedPlace } from '../published.ts';

/** Both ends included. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

/** What is told of a percentile: where it stands among the values in order, and what it comes to, unrounded. */
export interface Percentile {
  /** The value below it, from 0, and how far on towards the next one: 0 at the value itself. */
  readonly rank: number;
  readonly part: number;
  readonly told: Bracket;
  /** Told as a bound of itself, so that whoever stands there isn't told of by it. */
  readonly isBound?: true;
}

/** Some of the values are at most so large: how many. */
export interface CountUpTo {
  readonly most: number;
  readonly count: number;
}

/** All that is known of a number of whole values: how many they are, and what their statistics are. */
export interface KnownValues {
  readonly about: AboutValues;
  readonly n: number;
  /** What any value can be. */
  readonly each: Bracket;
  readonly sum: Bracket;
  readonly squares: Bracket;
  /** The standard deviation, n − 1 below. */
  readonly sd?: Bracket | undefined;
  readonly percentiles: readonly Percentile[];
  readonly upTo: readonly CountUpTo[];
}

export interface AboutValues {
  readonly measure: string;
  readonly place: PublishedPlace;
  /** They are what is told leaves over of a whole: of what it is a whole. */
  readonly rest?: RestOf;
  /** They are what an earlier edition leaves over of a later. */
  readonly isLate?: true;
}

/** Parts without a number of their own. */
export type RestOf = 'reporters' | 'strata' | 'years';

/** The values of a part, or what the parts that are told leave over of a whole. */
export interface ValueNode {
  known: KnownValues;
}

/** A whole and what it is made of, by their nodes. */
export interface ValueTie {
  readonly whole: ValueNode;
  readonly parts: readonly ValueNode[];
}

/** Each statistic of a distribution that a share of its values lies below, by its name in the files. */
export const SHARES = { p10: 0.1, p25: 0.25, median: 0.5, p75: 0.75, p90: 0.9 } as const;

/**
 * What the limits of a median say: of which place among so many values, which a reader works out of n, and where they stand as near the
 * median as they may be told, that they are bounds of what they are.
 */
export function limitsOfMedian(figure: PublishedFigure, n: number, { tails, leastValues }: Rounding): Percentile[] {
  const [ranks, median] = [medianRanks(n), shownNumber(figure, 'median')];
  if (ranks === undefined || median === undefined) return [];
  return (['lower', 'upper'] as const).flatMap((end): Percentile[] => {
    const value = shownNumber(figure, end === 'lower' ? 'medianLower' : 'medianUpper');
    if (value === undefined) return [];
    const own = unrounded(value, tails.decimals);
    const at = { rank: ranks[end] - 1, part: 0 };
    if (Math.abs(value - median) > leastValues + 1e-9) return [{ ...at, told: own }];
    // It is no further than the median either way: what that was before it was rounded is the median's own to tell.
    const told = end === 'lower' ? { from: own.from, to: median + 1 } : { from: median - 1, to: own.to };
    return [{ ...at, told, isBound: true }];
  });
}

type Rounding = Pick<PublishedArea['disclosure'], 'tails' | 'leastValues'>;

/** A number as it was before it was rounded. */
export function unrounded(value: number, decimals: number): Bracket {
  const half = 10 ** -decimals / 2 + 1e-9;
  return { from: value - half, to: value + half };
}

/** Where a percentile stands among so many values. */
export function standing(n: number, share: number): Pick<Percentile, 'rank' | 'part'> {
  const position = (n - 1) * share;
  const rank = Math.floor(position + 1e-9);
  return { rank, part: Math.max(0, position - rank) < 1e-9 ? 0 : position - rank };
}

/** The number that is shown under a name. */
export function shownNumber({ numbers }: PublishedFigure, name: string): number | undefined {
  const read = numbers.get(name);
  return typeof read === 'number' ? read : undefined;
}
