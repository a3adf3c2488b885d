import type { Condition, Exclusion, RowSource, VariablePath } from './population.ts';

/** How a figure is made of its cases, in a closed vocabulary: one type for each kind. */
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
  /** The rows are those that have a value, so that nobody can be without one: how many that are isn't told, since it isn't asked. */
  readonly alwaysKnown?: true;
  /** List only categories with cases (else every code is printed, as 0 where there is none). */
  readonly onlyOccurring: boolean;
  /** Its categories are where people live: told beside how many live there too, and as ways from there to those who report. */
  readonly residence?: 'regions';
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
  /** So many days after the period's end more such rows are waited for: until then the share is preliminary. A window has an end of its own. */
  readonly openDays?: number;
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
  readonly openDays?: undefined;
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
  /** The rows of this register that were matched: how many they are can be read from the coverage. */
  readonly rows?: RowSource;
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
