import type { Condition, Exclusion, RowSource, VariablePath } from './population.ts';

/**
 * What an area asks about across rows before its figures are handed in (contract.md 2, warnings across rows): each row that a
 * rule finds is listed by table, row and column, and no figure moves. A closed vocabulary; the words are the definition's.
 */
export type Warning = Exclusion & WarningRule;

export type WarningRule = WithoutScope | AfterDay | WithoutFlag | AgainstRow | LongTime | LongStay | OddAge | FarYear;

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
