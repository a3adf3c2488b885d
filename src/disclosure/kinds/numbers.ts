/**
 * A figure's whole numbers by name, and what any reader knows of them before any is shown. A name that begins with `@` is a
 * count that several figures of one place may be made of: no figure shows it, and it ties them together.
 */
export interface FigureNumbers {
  readonly values: ReadonlyMap<string, number>;
  /** What a reader loses with each number that is shown, see `Policy.weights`. */
  readonly weights: ReadonlyMap<string, number>;
  /** Numbers that fall with a number. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  readonly relations: readonly NamedRelation[];
  /** What must not be known where it is few: a number, or what some numbers make together. */
  readonly guarded: readonly NamedTerms[];
  /** What is the same as these, or is made of them alone, isn't guarded: the policy shows them, however few they are. */
  readonly told?: readonly string[];
  /** By name, the count that holds a number: how many of those it is known of. Where few are told to be in all, that isn't guarded. */
  readonly heldBy?: ReadonlyMap<string, string>;
  /** Numbers that are withheld outright where they are few. */
  readonly fall: readonly string[];
  /** Shares that may be told rounded where their numerator is withheld. */
  readonly shares: readonly NamedShare[];
  /** Whether the numbers of several years add up to those of the years together; curves don't. */
  readonly adds: boolean;
}

/** The names of a share's numbers. */
export interface NamedShare {
  readonly numerator: string;
  readonly denominator: string;
  /** So many are in the numerator, and so many outside it, wherever the share is told rounded: fewer are few. */
  readonly least: number;
}

/** Numbers by name, each multiplied by something. */
export type NamedTerms = readonly (readonly [name: string, coefficient: number])[];

/** lower ≤ Σ coefficient · number ≤ upper. */
export interface NamedRelation {
  readonly terms: NamedTerms;
  readonly lower: number;
  readonly upper: number;
}

/** The parts make the total. */
export function makes(total: string, parts: readonly string[]): NamedRelation {
  return { terms: [[total, 1], ...parts.map((part) => [part, -1] as const)], lower: 0, upper: 0 };
}

/** The parts together are at most the total. */
export function atMost(total: string, parts: readonly string[]): NamedRelation {
  return { ...makes(total, parts), upper: Number.POSITIVE_INFINITY };
}

/** A number that all know, whether it is shown or not. */
export function isKnownToBe(name: string, value: number): NamedRelation {
  return { terms: [[name, 1]], lower: value, upper: value };
}

/** A number that all know to be nought, whether it is shown or not. */
export function isNought(name: string): NamedRelation {
  return isKnownToBe(name, 0);
}

/** A numerator out of a denominator. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** No numbers at all. */
export const NO_NUMBERS: FigureNumbers = {
  values: new Map(),
  weights: new Map(),
  implied: new Map(),
  relations: [],
  guarded: [],
  fall: [],
  shares: [],
  adds: true,
};
