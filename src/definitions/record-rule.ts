import type { Warning } from './warning.ts';

/**
 * What the register asks of a record when it is signed, and when it comes in with a table. Read from `content/regler/`: a rule of the same
 * vocabulary as an area's questions, which are asked of records too.
 */
export interface RecordRule {
  readonly warning: Warning;
  /** A form that breaks it isn't signed; else whoever signs says why it is so. */
  readonly stopsSaving: boolean;
  readonly examples: readonly RuleExample[];
  readonly file: string;
}

/** Small tables, and the cells that the rule asks about in them. */
export interface RuleExample {
  readonly name: string;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly expected: readonly { readonly table: string; readonly row: number; readonly column: string }[];
}
