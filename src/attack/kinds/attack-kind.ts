import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import type { CaseSet } from '../case-set.ts';
import type { PublishedFigure, PublishedMeasure } from '../published.ts';

/** Numbers by name, each multiplied by something. */
export type NamesTimes = readonly (readonly [name: string, coefficient: number])[];

/** lower ≤ Σ coefficient · number ≤ upper. */
export interface Certainty {
  readonly terms: NamesTimes;
  readonly lower: number;
  readonly upper: number;
}

/** What anybody who has read the definition and the policy knows of one figure, whatever its numbers are. */
export interface Knowledge {
  /** The names of its whole numbers: there are no others. */
  readonly counts: readonly string[];
  readonly relations: readonly Certainty[];
  /** Which cases some numbers count together. @param isAtMost some may be left out */
  readonly sets: readonly { readonly terms: NamesTimes; readonly set: CaseSet; readonly isAtMost?: boolean }[];
  /** What the policy protects where it is 1 to threshold − 1. */
  readonly secrets: readonly Secret[];
  /** Names that are 0 where the figure is not applicable; other names are then told nothing of. */
  readonly noneOf: readonly string[];
  /** Numbers that there may be though there is no figure, and that are then among the nation's. */
  readonly inNation?: readonly string[];
  /** Names whose numbers make those of the whole out of its parts, cases being counted once in each part. */
  readonly adds: readonly string[];
  /** Names of distinct persons: of the whole at least as many as of any part. */
  readonly distinct: readonly string[];
  /** The whole numbers that the figure is a distribution of, what each can be, and whose they are. */
  readonly values?: { readonly least: number; readonly most: number; readonly set: CaseSet };
  /** The number of those of a set of cases whose value is at most so large. */
  readonly within?: { readonly name: string; readonly most: number; readonly set: CaseSet };
}

/** A number that the policy protects. */
export interface Secret {
  readonly terms: NamesTimes;
  readonly side: SecretSide;
  /** The cases that it is some of: where all know that these are few, how many of them it is protects nobody. */
  readonly among?: CaseSet;
}

/** A number in its own cell; those outside a category or a share; either of them among what the parts leave over of the whole. */
export type SecretSide = 'cell' | 'outside' | 'rest';

/** What the attacker knows of one kind of figure. */
export type AttackKind<F extends FigureDefinition> = (definition: F, figure: PublishedFigure) => Knowledge;

export const NOTHING: Knowledge = {
  ...{ counts: [], relations: [], sets: [], secrets: [], noneOf: [], adds: [], distinct: [] },
};

/** The parts make the whole. */
export const makes = (whole: string, parts: readonly string[]): Certainty => ({
  terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
  lower: 0,
  upper: 0,
});

/** The parts are together at most the whole. */
export const holds = (whole: string, parts: readonly string[]): Certainty => ({
  ...makes(whole, parts),
  upper: Number.POSITIVE_INFINITY,
});

export const cell = (name: string, among?: CaseSet): Secret => ({
  terms: [[name, 1]],
  side: 'cell',
  ...(among === undefined ? {} : { among }),
});

/** Those of the whole who are in none of the parts. */
export const outside = (whole: string, parts: readonly string[]): Secret => ({
  terms: makes(whole, parts).terms,
  side: 'outside',
});

/** Whether the figures count what patients have, and not what care they were given. */
export const isOfPatients = ({ counts }: PublishedMeasure) => counts === 'attributes';

/** The figure's names that look like the pattern. */
export function namesLike({ numbers }: PublishedFigure, pattern: RegExp): readonly string[] {
  return [...numbers.keys()].filter((name) => pattern.test(name));
}
