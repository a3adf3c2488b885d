import type { Area } from '../../definitions/area.ts';
import type { WarningRule } from '../../definitions/warning.ts';
import type { Dictionary, Tables } from '../../dictionary/dictionary.ts';

/** A cell that a rule asks about. */
export interface Found {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** What a rule may know. */
export interface WarningContext {
  readonly area: Area;
  readonly dictionary: Dictionary;
  /** The day that the tables are from; left out, what is going on has no length. */
  readonly asOf?: string;
}

/** One kind of rule, as SQL and plainly: the second opinion on the generated SQL. */
export interface WarningKind<R extends WarningRule> {
  /** The few persons, years … that `sql` has to look for, as a query: made a relation first, so that the database knows how few they are. */
  readonly candidates?: (rule: R, context: WarningContext) => string;
  /** A query with a row for each cell found: `source_table`, `row`, `column_name`. A cell may come more than once. `candidates` is their relation. */
  readonly sql: (rule: R, context: WarningContext & { readonly candidates: string }) => string;
  readonly plain: (rule: R, tables: Tables, context: WarningContext) => readonly Found[];
}
