/**
 * A measure as data: its words, how it is computed in a closed vocabulary, its versions and its worked examples.
 * Read from one YAML file under `content/omraden/<area>/` in the order of the authority's own table.
 * Two evaluators read a {@link Computation}: the SQL generator (`sql/`) and the plain row-by-row one (`plain/`).
 */
export interface Measure {
  /** Id in files and addresses, such as `O1`. */
  readonly id: string;
  /** Id as people write it, such as `Ö1`. */
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly type: MeasureType;
  /** The wanted direction, or undefined where the document leaves it out (a finding of the linter, not a guess of ours). */
  readonly direction?: Direction;
  readonly measuredIn: string;
  /** The rows of the authority's table, in its order. */
  readonly texts: readonly MeasureText[];
  readonly computation: Computation;
  /** Which statistics are shown at each level. */
  readonly levels: readonly Level[];
  readonly versions: readonly MeasureVersion[];
  /** Where what is published and our reading differ, or the document can be read in more than one way. */
  readonly readings: readonly Reading[];
  readonly examples: readonly Example[];
  /** The file it came from, for messages. */
  readonly file: string;
}

export type MeasureType = 'keyFigure' | 'process' | 'result';
export type Direction = 'lower' | 'higher' | 'none';

export interface MeasureText {
  readonly label: string;
  readonly text: string;
  readonly public: boolean;
}

export interface Level {
  readonly level: 'nation' | 'unit';
  readonly statistics: readonly Statistic[];
}
export type Statistic = 'n' | 'mean' | 'sd' | 'p10' | 'median' | 'p90' | 'share' | 'by';

export interface MeasureVersion {
  readonly version: string;
  readonly fromYear: number;
  readonly change?: string;
  /** The first year whose figures can be compared with this version's; later than `fromYear` when the first was a trial. */
  readonly comparableFrom: number;
}

/** A point where the published wording and what is computed differ: both are held. */
export interface Reading {
  readonly topic: ReadingTopic;
  readonly published: string;
  readonly ours: string;
  readonly reason: string;
  /** The published formula, where it is one: the linter tries it. */
  readonly formula?: PublishedFormula;
}
export type ReadingTopic =
  | 'formula'
  | 'population'
  | 'breakdown'
  | 'limit'
  | 'title'
  | 'level'
  | 'time'
  | 'direction'
  | 'reporting'
  | 'term';

/** "x minus y" as the document has it, in the variables of the form. */
export interface PublishedFormula {
  readonly minuend: string;
  readonly subtrahend: string;
}

// ── how it is computed ─────────────────────────────────────────────────────────────────────────────────────────────

export interface Computation {
  readonly population: Population;
  readonly figure: FigureDefinition;
}

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
}

/** Every row dated in the period. */
export interface RowPopulation {
  readonly count: 'rows';
  readonly rows: readonly [RowSource];
}

/** Care episodes that hold at least one row; dated by the first row they hold. */
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
  readonly conditions: readonly Condition[];
}

export interface EpisodeSource {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly conditions: readonly Condition[];
}

/** A column of the case's own row, or of another table's row for the same person: `patient.kon`. */
export type VariablePath = string;

export interface Condition {
  readonly variable: string;
  readonly oneOf: readonly (string | number | boolean)[];
}

/** Why a case is in the population but out of n: listed, never clamped. The code and words come from the definition. */
export interface Exclusion {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export type FigureDefinition = CountFigure | SummaryFigure | ProportionFigure;

export interface CountFigure {
  readonly kind: 'count';
  readonly breakdowns: readonly Breakdown[];
}

export type Breakdown = CategoryBreakdown | VariableBreakdown;

/** Categories by conditions on rows: a person is in each category that any of the rows in the period says. */
export interface CategoryBreakdown {
  readonly kind: 'categories';
  readonly id: string;
  readonly name: string;
  readonly overlapping: boolean;
  readonly exhaustive: boolean;
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly conditions: readonly Condition[];
    readonly permitScope?: string;
  }[];
}

/** By the value of one variable of the row that stands for the case. */
export interface VariableBreakdown {
  readonly kind: 'variable';
  readonly id: string;
  readonly name: string;
  readonly variable: VariablePath;
  /** The category of a missing value. */
  readonly missing: string;
  /** List only categories with cases (else every code is printed, as 0 where there is none). */
  readonly onlyOccurring: boolean;
}

/** n, mean, SD, p10, median, p90 of a whole number per case. */
export interface SummaryFigure {
  readonly kind: 'summary';
  readonly value: ValueDefinition;
}

export type ValueDefinition = AgeValue | DaysValue;

/** Age in completed years on a day. */
export interface AgeValue {
  readonly kind: 'age';
  readonly born: VariablePath;
  readonly on: VariablePath;
  readonly missing: Exclusion;
  readonly negative: Exclusion;
}

/** Whole days from one date to another, at least `atLeast`. */
export interface DaysValue {
  readonly kind: 'days';
  readonly from: VariablePath;
  readonly to: VariablePath;
  readonly atLeast: number;
  /** The value of a row that counts as an episode of its own. */
  readonly alone?: number;
  readonly missingFrom?: Exclusion;
  readonly missingTo?: Exclusion;
  readonly negative: Exclusion;
}

/** The share of cases for which a row exists in another table. */
export interface ProportionFigure {
  readonly kind: 'proportion';
  readonly numerator: LinkedRow;
  /** The same numerator among only those with a row of this source, reported beside the figure. */
  readonly beside: readonly { readonly id: string; readonly name: string; readonly rows: readonly RowSource[] }[];
}

/** A row for the same person and reporter in another table. */
export interface LinkedRow {
  readonly table: string;
  readonly date: string;
  readonly conditions: readonly Condition[];
  /** Dated within these days after any of the population's rows of that table in the period. */
  readonly within?: { readonly after: string; readonly fromDays: number; readonly toDays: number };
  /** The row must be dated on or before the extract date. */
  readonly latest?: 'extract';
}

/** A small data set and what must come of it: runs as a test under its Swedish name in both evaluators. */
export interface Example {
  readonly name: string;
  readonly year: number;
  readonly asOf: string;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly problems: readonly string[];
}
