import type { Day } from '../calendar/day.ts';

/**
 * A measure as data: its words, how it is computed in a closed vocabulary, its versions and its worked examples.
 * Read from one YAML file under `content/omraden/<area>/` in the order of the authority's own table.
 * Two evaluators read a {@link Computation}: the SQL generator (`sql/`) and the plain row-by-row one (`evaluate-plainly.ts`).
 */
export interface Measure {
  /** Id in files and addresses, such as `O1`. */
  readonly id: string;
  /** Id as people write it, such as `Ö1`. */
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly type: MeasureType;
  /** The counts are of care given, which tells nothing of anybody's health. Without it they are of patients' attributes. */
  readonly counts?: 'care';
  /** The wanted direction, or undefined where the document leaves it out (a finding of the linter, not a guess of ours). */
  readonly direction?: Direction;
  readonly measuredIn: string;
  /** What one counts, in the plural: `tumörer`. Undefined where the general word for what is counted will do. */
  readonly cases?: string;
  /** What the values of a summary are in, after a number: `dygn`. Undefined where the word that the computation gives will do. */
  readonly valuesIn?: string;
  /** The rows of the authority's table, in its order. */
  readonly texts: readonly MeasureText[];
  readonly computation: Computation;
  /** Which statistics are shown at each level. */
  readonly levels: readonly Level[];
  /** What to reach, where somebody has set it. */
  readonly targets?: Targets;
  readonly versions: readonly MeasureVersion[];
  /** Where what is published and our reading differ, or the document can be read in more than one way. */
  readonly readings: readonly DocumentReading[];
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
export type Statistic = 'n' | 'mean' | 'sd' | 'p10' | 'p25' | 'median' | 'p75' | 'p90' | 'share' | 'by' | 'survival';

/** Levels to reach in the measure's direction, in the unit that it is shown in: per cent of a share, days of a time. */
export interface Targets {
  /** From here on it is acceptable. */
  readonly level1: number;
  /** From here on it is good; undefined where only one level has been set. */
  readonly level2?: number;
  readonly source: string;
}

export interface MeasureVersion {
  readonly version: string;
  readonly fromYear: number;
  readonly change?: string;
  /** The first year whose figures can be compared with this version's; later than `fromYear` when the first was a trial. */
  readonly comparableFrom: number;
}

/** A point where the published wording and what is computed differ: both are held. */
export interface DocumentReading {
  readonly topic: ReadingTopic;
  readonly published: string;
  readonly ours: string;
  readonly reason: string;
  /** Who has confirmed the reading, and where. Without it the reading is a proposal of ours, and is shown as one. */
  readonly confirmedBy?: string;
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
  /** The period runs from the area's first day to the end of the measuring year, not only over the year. */
  readonly period?: 'sinceStart';
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

export type FigureDefinition =
  | CountFigure
  | SummaryFigure
  | ProportionFigure
  | ChoicesFigure
  | CoverageFigure
  | SurvivalFigure;

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
  /** Where the first is missing, this says. Its codes are among the codes of the first. */
  readonly otherwise?: VariablePath;
  /** The category of a value that is missing in both. */
  readonly missing: string;
  /** List only categories with cases (else every code is printed, as 0 where there is none). */
  readonly onlyOccurring: boolean;
  /** The codes that the variable can have, set by the gate: what lists them all needs no dictionary. */
  readonly codes?: readonly string[];
}

/** n, mean, SD, p10, p25, median, p75, p90 of a whole number per case. */
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
  /** Left out where an age below 0 stays in n: it is asked about across rows, and a question moves no figure. */
  readonly negative?: Exclusion;
}

/** Whole days from one date to another, at least `atLeast`. */
export interface DaysValue extends Days {
  readonly kind: 'days';
  readonly atLeast: number;
  /** The value of a row that counts as an episode of its own. */
  readonly alone?: number;
  readonly missingFrom?: Exclusion;
  readonly missingTo?: Exclusion;
  /** Left out where the days can't be turned: of an episode from its first day to its last. */
  readonly negative?: Exclusion;
}

/** From one date to another, or to the earliest known of several. */
export interface Days {
  readonly from: VariablePath;
  readonly to: VariablePath;
  /** Further dates: the earliest known of `to` and these is the end. */
  readonly orTo?: readonly VariablePath[];
}

/** The share of cases that are in the numerator. */
export interface ProportionFigure {
  readonly kind: 'proportion';
  readonly numerator: Numerator;
  /** Only cases whose own row meets these are in the denominator. */
  readonly among?: readonly Condition[];
  /** The same numerator among only those with a row of this source, reported beside the figure. */
  readonly beside: readonly { readonly id: string; readonly name: string; readonly rows: readonly RowSource[] }[];
}

/** What puts a case in the numerator: a row in another table, its own row, or its time between two dates. */
export type Numerator = LinkedRow | OwnRow | OwnDays;

/** A row in another table, for the same person, and the same reporter where that table says which. */
export interface LinkedRow {
  readonly own?: undefined;
  readonly table: string;
  readonly date: string;
  readonly conditions: readonly Condition[];
  /** The row belongs to the case by this column, which both have, instead of by person and reporter. */
  readonly through?: string;
  /** Dated within these days after any of the population's rows of that table in the period. */
  readonly within?: { readonly after: string; readonly fromDays: number; readonly toDays: number };
  /** The row must be dated on or before the extract date. */
  readonly latest?: 'extract';
  /** The row must be dated on or after the first day of the reporter's permit, or a day of the case. */
  readonly earliest?: 'permit' | { readonly variable: VariablePath };
}

/** The case's own row meets the criterion; when that can't be known the case is out of the denominator, counted as missing. */
export interface OwnRow extends Criterion, WithoutWindow {
  readonly own: 'row';
}

/** At most so many days; a case without both dates, or with the last first, is out of the denominator, counted as missing. */
export interface OwnDays extends Days, WithoutWindow {
  readonly own: 'days';
  readonly atMost: number;
}

/** What is on the case itself is known at once: only a linked row has a window. */
interface WithoutWindow {
  readonly within?: undefined;
}

/**
 * Met when all conditions of any alternative hold. A case that does not meet it, and has one of the `known` variables
 * missing, might have met it: it is neither in nor out.
 */
export interface Criterion {
  readonly anyOf: readonly (readonly Condition[])[];
  readonly known: readonly string[];
}

/** Several choices that don't exclude each other: each has a share of its own among those of whom it is known. */
export interface ChoicesFigure {
  readonly kind: 'choices';
  /** A choice is asked of any of the case's rows. */
  readonly choices: readonly Choice[];
  /** Only cases whose own row meets these. */
  readonly among?: readonly Condition[];
}

export interface Choice extends Criterion {
  readonly id: string;
  readonly name: string;
}

/** How many of the cases that another register has are in this one, out of rows that hold the sums. */
export interface CoverageFigure {
  readonly kind: 'coverage';
  /** Column of those found in this register; a row where it is missing was never matched. */
  readonly matched: string;
  /** Column of all in the other register. */
  readonly all: string;
  /** More matched than there are. */
  readonly impossible: Exclusion;
  /** The nation with the reporters that don't take part, reported beside the figure. */
  readonly everyone?: { readonly id: string; readonly name: string };
}

/** Survival from a date to death, censored when last known alive, by group: Kaplan–Meier curves and a log-rank test. */
export interface SurvivalFigure {
  readonly kind: 'survival';
  readonly from: VariablePath;
  readonly death: VariablePath;
  /** The last day on which the person was known to live. */
  readonly lastSeen: VariablePath;
  /** From when the case was under observation, where that was later than `from`: left truncation. */
  readonly entry?: VariablePath;
  readonly by: SurvivalGroups;
  /** Columns to find the case in a life table by: with one handed in, survival is also told beside the population's. */
  readonly population?: { readonly born: VariablePath; readonly sex: VariablePath };
  /** No start, or neither death nor last day. */
  readonly missing: Exclusion;
  /** The end is before the start. */
  readonly negative: Exclusion;
  /** Entry is not before the end, so that the case was never at risk. */
  readonly neverAtRisk?: Exclusion;
}

export interface SurvivalGroups {
  readonly variable: VariablePath;
  /** The groups stand in an order, as stages do: what is tried of them is whether survival follows it. */
  readonly ordered?: true;
  /** Groups of the variable's values; without them each code is a group. A case with no such value is counted as missing. */
  readonly groups?: readonly SurvivalGroupDefinition[];
}

export interface SurvivalGroupDefinition {
  readonly id: string;
  readonly name: string;
  readonly oneOf: readonly string[];
}

/** A small data set and what must come of it: runs as a test under its Swedish name in both evaluators. */
export interface Example {
  readonly name: string;
  readonly year: number;
  /** Id of a stratum of the area; absent when all are together. */
  readonly stratum?: string;
  readonly asOf: Day;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly problems: readonly string[];
}
