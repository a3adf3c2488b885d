/** A linear program in whole numbers: find values within all bounds, of the least cost. */
export interface IntegerProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly ProgramRow[];
  /** Fractions will do: what whole numbers can be lies within what fractions can be, and is found much sooner. */
  readonly fractions?: true;
}

/** A whole number to be found. */
export interface Column {
  readonly lower: number;
  /** Infinity where there is none. */
  readonly upper: number;
  readonly cost: number;
}

/** lower ≤ Σ coefficient · column ≤ upper. */
export interface ProgramRow {
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
}

/** The place of a column (or of a variable, or a number), and what it is multiplied by. */
export type Term = readonly [at: number, coefficient: number];

/**
 * Solves a program exactly.
 * @returns one value per column, or undefined when no values are within the bounds
 * @throws Error when the solver can't tell
 */
export type Solver = (program: IntegerProgram) => readonly number[] | undefined;
