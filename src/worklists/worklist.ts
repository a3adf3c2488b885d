import type { Day } from '../calendar/day.ts';
import type { Condition, RowSource, VariablePath } from '../definitions/population.ts';
import type { DatedColumn } from '../definitions/warning.ts';

/** What somebody at a unit has to do something about: rows, or persons, that lack something. A closed vocabulary; the words are the definition's. */
export interface Worklist {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What is to be done about what stands on it. */
  readonly remedy: string;
  readonly source: string;
  /** A date of the person's after which nothing is waited for, such as that of death. */
  readonly endsAt?: VariablePath;
  /** A person stands on it once at each unit, with what is due first. */
  readonly oncePerPerson: boolean;
  readonly rule: WorklistRule;
  readonly examples: readonly WorklistExample[];
  readonly file: string;
}

export type WorklistRule = Awaiting | Unfilled | Recurring;

/** How many days after its own day a row stands on the list. */
export interface ListedDays {
  readonly fromDays: number;
  readonly toDays?: number;
}

/** Rows whose person has no row of another table that they ask for. */
export interface Awaiting {
  readonly kind: 'awaiting';
  readonly rows: readonly RowSource[];
  /** Rows that meet any of these ask for nothing. */
  readonly except?: readonly (readonly Condition[])[];
  readonly awaited: AwaitedRow;
  readonly shown: ListedDays;
  /** The first day that counts at each unit; at one that isn't here nothing is asked for. Left out, all days count. */
  readonly since?: ReadonlyMap<string, Day>;
}

/** What is waited for: a row of the same person, and of the same value in each of `same`. */
export interface AwaitedRow {
  readonly table: string;
  readonly conditions: readonly Condition[];
  readonly same: readonly string[];
  /** So many days after the row that asks for it; left out where any such row does, whatever its day. */
  readonly dated?: { readonly date: string; readonly fromDays: number; readonly toDays?: number };
  /** Its column of a day that must be one that counts at the unit, where some don't. */
  readonly notBefore?: string;
}

/** Rows that lack a value. */
export interface Unfilled {
  readonly kind: 'unfilled';
  readonly rows: RowSource;
  readonly column: string;
  readonly shown: ListedDays;
}

/** Persons whose last registration is long ago, or who have had a change since that is to be registered at once. */
export interface Recurring {
  readonly kind: 'recurring';
  /** Whom it is about: the rows also say at which unit. */
  readonly rows: RowSource;
  /** What counts as a registration. */
  readonly registered: readonly DatedColumn[];
  /** Calendar months from the last registration until the next is due. */
  readonly months: number;
  /** A row whose value the person has not had before, but for the first of all, is registered at once. */
  readonly change: { readonly rows: RowSource; readonly column: string };
  /** So many days before it is due it stands on the list. */
  readonly noticeDays: number;
}

/** What stands on a list. */
export interface WorklistItem {
  readonly table: string;
  readonly row: number;
  readonly person: string;
  /** The reporting unit; undefined where the table doesn't say. */
  readonly unit?: string;
  /** The day that is counted from. */
  readonly day: Day;
  /** The last day to do it, where there is one. */
  readonly due?: Day;
}

/** A small data set, a day, and what must stand on the list then. */
export interface WorklistExample {
  readonly name: string;
  readonly asOf: Day;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly expected: readonly ExpectedItem[];
}

export interface ExpectedItem {
  readonly table: string;
  readonly row: number;
  readonly due?: Day;
}
