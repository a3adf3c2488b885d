import type { ComparedVariable } from '../dictionary/derived/disagreements.ts';
import type { AskedOfCase } from './criteria/criteria.ts';
import type { Condition, Exclusion, RowSource, VariablePath } from './population.ts';

/**
 * What an area asks about across rows before its figures are handed in (contract.md 2, warnings across rows), and what the register asks of
 * a record that is signed or comes in: each row that a rule finds is told by table, row and column, and no figure moves. A closed vocabulary;
 * the words are the definition's.
 */
export type Warning = Exclusion & WarningRule;

export type WarningRule =
  | WithoutScope
  | AfterDay
  | WithoutFlag
  | AgainstRow
  | LongTime
  | LongStay
  | OddAge
  | FarYear
  | WrongOrder
  | Contradiction
  | SameAgain
  | AgainstDerived;

/** A table's column of dates. */
export type DatedColumn = Pick<RowSource, 'table' | 'date'>;

/** A row at a reporter without a permit for that part of the care on the row's day. */
export interface WithoutScope {
  readonly kind: 'withoutScope';
  readonly rows: RowSource;
  /** Id of one of the area's scopes. */
  readonly scope: string;
}

/** A date after a day of the person's, such as any event after death. */
export interface AfterDay {
  readonly kind: 'afterDay';
  readonly dates: readonly DatedColumn[];
  readonly day: VariablePath;
}

/** A row that meets conditions without meeting those that go with them; a missing answer does not meet them. */
export interface WithoutFlag {
  readonly kind: 'withoutFlag';
  readonly table: string;
  readonly conditions: readonly Condition[];
  readonly needs: readonly Condition[];
  /** The column to look at. */
  readonly column: string;
}

/**
 * A row that meets conditions although all of the person's rows of another table that are about the matter say otherwise. One
 * that says nothing, or the contrary, is enough for silence.
 */
export interface AgainstRow {
  readonly kind: 'againstRow';
  readonly table: string;
  readonly conditions: readonly Condition[];
  readonly column: string;
  readonly other: {
    readonly table: string;
    /** Which of the rows are about the matter. */
    readonly about: readonly Condition[];
    readonly conditions: readonly Condition[];
  };
}

/** More days than likely between two dates of one row. */
export interface LongTime {
  readonly kind: 'longTime';
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly overDays: number;
}

/** A whole stay that is longer than likely; one that is going on is as long as until the extract. */
export interface LongStay {
  readonly kind: 'longStay';
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly conditions: readonly Condition[];
  readonly overDays: number;
}

/** A birth date under which the age at any of the person's dates is outside the limits, in completed years. */
export interface OddAge {
  readonly kind: 'oddAge';
  readonly born: DatedColumn;
  readonly dates: readonly DatedColumn[];
  readonly from: number;
  readonly to: number;
}

/** A date in a year further than likely from the years of all others, and of which there are the fewer. */
export interface FarYear {
  readonly kind: 'farYear';
  readonly dates: readonly DatedColumn[];
  readonly overYears: number;
}

/** Two dates of one row of which the second is before the first. */
export interface WrongOrder {
  readonly kind: 'wrongOrder';
  readonly table: string;
  readonly first: string;
  readonly second: string;
}

/** What one row says that can't all be so. What is missing might be so or not: nothing is asked where it could decide. */
export interface Contradiction {
  readonly kind: 'contradiction';
  readonly table: string;
  readonly asked: AskedOfCase;
  /** The column to look at. */
  readonly column: string;
}

/** A row with the same values in each of some columns as an earlier one of the same person. */
export interface SameAgain {
  readonly kind: 'sameAgain';
  readonly table: string;
  readonly same: readonly string[];
  /** The column to look at. */
  readonly column: string;
}

/** A registered value that differs from the one that the register derives from others of the row. */
export interface AgainstDerived {
  readonly kind: 'againstDerived';
  readonly column: ComparedVariable;
}
