/** Which cases there are. A case is what is counted: a person at a unit, a row, or a care episode. */
export type Population = PersonPopulation | RowPopulation | EpisodePopulation;

/** Distinct persons at each reporter with at least one row, of any of the sources, dated in the period. */
export interface PersonPopulation {
  readonly count: 'persons';
  readonly rows: readonly RowSource[];
  /**
   * `inPeriod`: the person's first row in the period stands for the case.
   * `ever`: the person counts only when the first row ever at the reporter is dated in the period.
   */
  readonly first: 'inPeriod' | 'ever';
  /** Among rows of one day, the one with the earliest date in this column is first; missing is last; then the table's order. */
  readonly tieBreak?: string;
  /** What its rows have to do with others, where that has been asked for (`withTies`). */
  readonly ties?: readonly RowTie[];
}

/** Every row dated in the period. */
export interface RowPopulation {
  readonly count: 'rows';
  readonly rows: readonly [RowSource];
  /** What its rows have to do with others, where that has been asked for (`withTies`). */
  readonly ties?: readonly RowTie[];
}

/**
 * Care episodes that hold at least one row; dated by the first row they hold. An episode is a whole stay: rows of one person at
 * one reporter that touch or overlap, so that a move between wards is one.
 */
export interface EpisodePopulation {
  readonly count: 'episodes';
  readonly rows: readonly [RowSource];
  readonly episode: EpisodeSource;
  /** Rows in no episode that count as an episode of their own when they meet the conditions; others are listed. */
  readonly alone: { readonly conditions: readonly Condition[]; readonly otherwise: Exclusion };
}

export interface RowSource {
  readonly table: string;
  /** The column that places a row in time: the period anchor. */
  readonly date: string;
  /** The column holds a whole year, not a day; the row belongs to every period in that year. */
  readonly anchor?: 'year';
  readonly conditions: readonly Condition[];
}

/**
 * What episodes are made of. Of a joined episode `from` is the first day and `to` the last, missing while any of its rows lacks
 * one; other columns are those of the row that stands for it: the first without a last day, else the first in the table.
 */
export interface EpisodeSource {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly conditions: readonly Condition[];
  /** A row whose last day is before its first: the last day counts as missing, and the row is listed. */
  readonly reversed: Exclusion;
}

/** A column of the case's own row, or of another table's row for the same person: `patient.kon`. */
export type VariablePath = string;

/** A missing value meets no condition. */
export interface Condition {
  readonly variable: string;
  /** The values that meet it; none where `range` says which numbers do. */
  readonly oneOf: readonly (string | number | boolean)[];
  readonly range?: Range;
}

/** Numbers on the right side of every limit given; without limits, any value at all. */
export interface Range {
  readonly over?: number;
  readonly from?: number;
  readonly to?: number;
  readonly under?: number;
}

/** Why a case is in the population but out of n: listed, never clamped. The code and words come from the definition. */
export interface Exclusion {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * What rows of a table have to do with one another whatever they hold, since one variable is derived from others: all who read
 * the definitions know it, and what is shown of the one then tells of the other.
 */
export interface RowTie {
  readonly table: string;
  /** Rows that meet these … */
  readonly conditions: readonly Condition[];
  /** … meet these too; a range without limits is any value. */
  readonly also?: readonly Condition[];
  /** … stand one by one for the rows of another table that meet these, of the same day and place; what has one name in both is the same. */
  readonly oneFor?: { readonly table: string; readonly conditions: readonly Condition[] };
  /** … belong each to a row of another table that meets these, of the same person, day and place. */
  readonly belongsTo?: { readonly table: string; readonly conditions: readonly Condition[] };
  /** … have a variable that is yes when any of others is, no when all are no, and not known else. */
  readonly anyOf?: { readonly variable: string; readonly of: readonly string[] };
}
