import type { Variable } from './dictionary.ts';
import type { Kind } from './kind.ts';

/** Everything that can be wrong with a value in a cell. Each refuses its row. */
export const FAULT_CODES = [
  'value-missing',
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

/** What is wrong with a value: what was asked for and what sort of thing stood there, never the value itself. */
export interface Fault {
  readonly code: FaultCode;
  readonly variable: Variable;
  readonly kind: Kind;
  /** Number of characters, blanks around them taken away. */
  readonly length: number;
  readonly hint?: Hint;
}

/** What would mend the value: for a code how it differs from one in the list, for a number which limit it passes. */
export type Hint = 'capitals' | 'letters' | 'two-digits' | 'name' | 'below' | 'above';
