import type { Bound, Reference, Target } from '../figures/figure-source.ts';
import type { TestFamily } from '../reading/lexicon.ts';

/** A number in a comparison. */
export interface Operand {
  readonly reference: Reference;
  readonly bound: Bound;
}

/** How many tests there are of each family. */
export type TestCounts = Readonly<Record<TestFamily, number>>;

/** What a word's condition is held against. */
export interface Evidence {
  readonly subject: Operand;
  /** What the subject is compared with. */
  readonly base?: Operand;
  /** Those that the subject is ranked among. */
  readonly rivals: readonly Operand[];
  /** Whether a rival has a number that isn't shown: it could be the largest. */
  readonly hiddenRival: boolean;
  readonly target?: Target;
  /** The p-value, adjusted for all tests of the report; undefined where nothing is tried, or can be. */
  readonly chance?: number;
  /** Of what chance alone would seldom give, but that isn't certain when adjusted: how many tests that is among. */
  readonly lostAmong?: TestCounts;
  /** All are counted, so that a difference is what it is and nothing is tried. */
  readonly census?: boolean;
}

/** `undecided`: the numbers that are shown can't tell. */
export type Verdict = 'true' | 'false' | 'undecided';
