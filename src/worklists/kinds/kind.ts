import type { Day } from '../../calendar/day.ts';
import type { Dictionary, Tables } from '../../dictionary/dictionary.ts';
import type { WorklistItem, WorklistRule } from '../worklist.ts';

/** What a list may know. */
export interface WorklistContext {
  readonly dictionary: Dictionary;
  /** The day of the list: what was known and due then. */
  readonly asOf: Day;
}

/** A column that a list reads, and what for. */
export interface WorklistColumn {
  readonly table: string;
  readonly column: string;
  readonly use: 'date' | 'condition' | 'link' | 'value';
  readonly oneOf?: readonly (string | number | boolean)[];
}

/** One kind of list, as SQL that DuckDB and PostgreSQL read alike, and plainly: the second opinion on it. */
export interface WorklistKind<R extends WorklistRule> {
  /** A query with a row for each item: `source_table`, `row`, `person`, `unit`, `day`, `due`. */
  readonly sql: (rule: R, context: WorklistContext) => string;
  readonly plain: (rule: R, tables: Tables, context: WorklistContext) => readonly WorklistItem[];
  /** Every column that it reads. */
  readonly columns: (rule: R) => readonly WorklistColumn[];
}
