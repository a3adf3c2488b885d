import type { Variable } from './dictionary.ts';
import type { Kind } from './kind.ts';

/** Everything that can be wrong with a value in a cell. In a required column it refuses the row, in another it costs the cell. */
export const FAULT_CODES = [
  'value-missing',
  'value-ambiguous',
  'value-not-a-date',
  'value-impossible-date',
  'value-not-yes-no',
  'value-not-in-list',
  'value-not-a-number',
  'value-not-a-whole-number',
  'value-out-of-range',
  'value-wrong-shape',
  'value-excel-error',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** What is wrong with a value: what was asked for, and what stood there. */
export interface Fault {
  readonly code: FaultCode;
  readonly variable: Variable;
  readonly kind: Kind;
  /** The text of the cell, blanks around it taken away. Shown only where the variable doesn't point out a person. */
  readonly written: string;
  /** What an ambiguous value can mean, each. */
  readonly meanings?: readonly string[];
  /** Which limit a number passes. */
  readonly passes?: 'below' | 'above';
}
