import type { Area } from '../../definitions/area.ts';
import type { FarYear, WarningRule } from '../../definitions/warning.ts';
import type { DerivedTables } from '../../dictionary/derived/derived-tables.ts';
import type { Dictionary, Tables } from '../../dictionary/dictionary.ts';

/** A cell that a rule asks about. */
export interface Found {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** What a rule may know. */
export interface WarningContext {
  readonly area: AskingArea;
  readonly dictionary: Dictionary;
  /** The day that the tables are from; left out, what is going on has no length. */
  readonly asOf?: string;
  /** What derived values are looked up in; left out, no value is held against one. */
  readonly derivedTables?: DerivedTables;
  /** How many dates of each year there are beside those of the rows, of the columns that a rule reads. */
  readonly yearsBeside?: (rule: FarYear) => YearCounts;
}

/** Whose rule it is, as far as the rule may ask: who reports, which rows are its own care, and who may give what. */
export type AskingArea = Pick<Area, 'reporterVariable' | 'permits' | 'scope'>;

/** How many dates there are of each year. */
export type YearCounts = ReadonlyMap<number, number>;

/** One kind of rule, as SQL over tables and plainly: the second opinion on the generated SQL, and what records are held against. */
export interface WarningKind<R extends WarningRule> {
  /** Whether what it asks of a row may be decided by rows of other reporters: no database that hasn't those can answer. */
  readonly asksOthers?: (rule: R, dictionary: Dictionary) => boolean;
  /** The few persons, years … that `sql` has to look for, as a query: made a relation first, so that the database knows how few they are. */
  readonly candidates?: (rule: R, context: WarningContext) => string;
  /**
   * A query with a row for each cell found: `source_table`, `row`, `column_name`. A cell may come more than once. `candidates` is their relation.
   * None of what is told of tables in another way.
   */
  readonly sql?: (rule: R, context: WarningContext & { readonly candidates: string }) => string;
  readonly plain: (rule: R, tables: Tables, context: WarningContext) => readonly Found[];
}
