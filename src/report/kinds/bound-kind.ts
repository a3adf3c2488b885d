import type { ChartCell, ChartColumn } from '../../charts/chart.ts';
import type { Bound } from '../figures/figure-source.ts';
import type { DifferenceSizes } from '../reading/lexicon.ts';

/** A number and what it stands on: `65 %` with `231/355`. */
export interface BoundWords {
  readonly main: string;
  readonly basis: readonly string[];
  /** The same of others, where it is told alone and not compared. */
  readonly beside?: readonly string[];
}

export interface ValueOptions {
  /** Values on the number's own scale (0–1 for shares) that rounding must not cross. */
  readonly lines: readonly number[];
  /** Of shares: as many as those of the numbers that it is compared with. */
  readonly leastDecimals?: number;
  /** Count the missing ones in the denominator too, and show both shares. */
  readonly withMissing?: boolean;
}

/** A column that tells one thing of a number. */
export interface BoundColumn<B extends Bound = Bound> extends ChartColumn {
  readonly of: (bound: B) => ChartCell;
  /** It is of others, whom only some rows have beside them: a row whose own number is hidden has none. */
  readonly isBeside?: true;
}

/** What the report knows of one kind of number. */
export interface BoundKind<B extends Bound = Bound> {
  /** As a sentence writes it. */
  readonly words: (bound: B, options: ValueOptions) => BoundWords;
  /** What a table tells of such numbers; of what only some of them have, too. */
  readonly columns: (bounds: readonly B[]) => readonly BoundColumn<B>[];
  /**
   * The number as it is judged. Estimates come out of long sums, where 0.5 may be 0.5000000000000001, and that is not "more
   * than half": what is judged is what nine decimals can say. Shares and counts are whole numbers or made of them.
   */
  readonly clean: (bound: B) => B;
  /** Only real numbers are written: a share of nobody or a mean of none is not one. */
  readonly isSound: (bound: B) => boolean;
  /** Whether there can be such a number, of whatever it is: none that a report has written is another. */
  readonly isPossible: (number: number) => boolean;
  /** What is less than this is only told to be so. Undefined where every number is told. */
  readonly leastTold?: number;
  /** Told as 0–1, and written in per cent. */
  readonly isShare: boolean;
  /** Made of a numerator and a denominator, so that those of whom it isn't known can be counted in. */
  readonly hasParts: boolean;
  /** The result of a test. */
  readonly isTest: boolean;
  /** Of a part of a year it says nothing beside one of a whole. */
  readonly needsEqualTime: boolean;
  /** What it is in, in the plural, where it is a time. */
  readonly unit: string;
  /** How large a difference from the other number a word asks for. */
  readonly sizeBeside: (other: B, sizes: DifferenceSizes) => number;
  /**
   * How likely so large a difference from another of the kind is by chance alone: a p-value, of the number itself where it is one.
   * Undefined where they can't tell. Of what has no chance in it nobody asks.
   */
  readonly chance: (one: B, other: B | undefined) => number | undefined;
  /** Whether the difference is sure to be smaller than a limit: all of its interval is. Undefined where they can't tell. */
  readonly isWithin: (one: B, other: B, limit: number, confidence: number) => boolean | undefined;
  /** How many cases it is a share of, where it is one that is told with them. */
  readonly casesOf?: (bound: B) => number;
  /** It is what it is, and no sample of anything. */
  readonly isExact: boolean;
}
