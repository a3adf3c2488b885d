import type { Term } from '../../statistics/integer-program.ts';

/**
 * What a reader can reason about: whole numbers from 0 up, what is known of them all beforehand, and which stand together in
 * a cell that is shown or withheld. The true values are one solution; what is shown can be told from it, and nothing else.
 */
export interface Model {
  /** True values, by variable. */
  readonly values: readonly number[];
  /** The cell that each variable is shown in; undefined for one that no figure shows. */
  readonly cellOf: readonly (ShownCell | undefined)[];
  /** The year that each variable is of; undefined for one of several years together. */
  readonly yearOf: readonly (number | undefined)[];
  readonly relations: readonly Relation[];
  readonly guarded: readonly Guarded[];
  /** All that would be guarded were it few, whatever it is: nothing is withheld but for one of them that is. */
  readonly reasons: readonly Reason[];
  /** By key, in an order that has nothing to do with what they hold. */
  readonly cells: readonly ShownCell[];
  /** Shares that may be told rounded, by the same order. */
  readonly shares: readonly RoundableShare[];
}

/** A share that isn't few on either side, and that others round as. */
export interface RoundableShare {
  /** The cell of its numerator. */
  readonly cell: ShownCell;
  /** The cell of its denominator. */
  readonly base: ShownCell;
  /** What its numerator is known to be when the rounded share is told. */
  readonly relation: Relation;
}

/** What is shown or withheld as one. */
export interface ShownCell {
  readonly key: string;
  /** What a reader loses with it. */
  readonly weight: number;
  /** It is withheld because one of its own numbers is few. */
  readonly falls: boolean;
  /** Keys of the cells that fall with it. */
  readonly implied: readonly string[];
}

/** lower ≤ Σ coefficient · change ≤ upper, of what is changed in the true values; to change nothing is within. */
export interface Relation {
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
}

/** What some numbers come to, and that is guarded where it is few. */
export interface Reason {
  readonly terms: readonly Term[];
  /** What the terms come to in truth. */
  readonly value: number;
}

/** A whole number that is few, and that nobody may know to be. */
export interface Guarded extends Reason {
  readonly key: string;
  /** Cells that tell it, or that it is among few: while all cells of one list are shown there is nothing left to guard. */
  readonly toldBy?: readonly (readonly ShownCell[])[];
}

/** What the terms come to. */
export function worth(terms: readonly Term[], of: (variable: number) => number): number {
  return terms.reduce((sum, [variable, coefficient]) => sum + coefficient * of(variable), 0);
}
