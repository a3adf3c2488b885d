import type { Evidence, Verdict } from '../claims/evidence.ts';
import type { Aim } from '../claims/resolve-aim.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import type { DifferenceRules, RankCondition, WordCondition } from '../reading/lexicon.ts';

/** What the report knows of one kind of condition: what a word claims. */
export interface ConditionKind<C extends WordCondition = WordCondition> {
  /** Whether it holds. */
  readonly judge: (condition: C, evidence: Evidence, rules: DifferenceRules) => Verdict;
  /** What must hold, in words, for the report's own list of its words. */
  readonly words: (condition: C, rules: DifferenceRules) => string;
  /** Whether it holds one number against another. */
  readonly comparesTwo: boolean;
  /** Why it can't be said of something, whatever the numbers are. */
  readonly misfit: (condition: C, aim: Aim, source: FigureSource) => Misfit | undefined;
  /** Its own limits, which rounding must not cross. */
  readonly ends: (condition: C) => readonly (number | undefined)[];
  /** Whether it asks for a test. */
  readonly isTested: (condition: C) => boolean;
  /** Set where it places a number among others. */
  readonly rank: (condition: C) => RankCondition | undefined;
}

export type Misfit = readonly [problem: string, remedy: string];

export const verdict = (holds: boolean): Verdict => (holds ? 'true' : 'false');

/** What holds of a condition on one number. */
export const ONE_NUMBER = {
  comparesTwo: false,
  ends: () => [],
  isTested: () => false,
  rank: () => undefined,
} as const;
