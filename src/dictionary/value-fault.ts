import type { VALUE_PROBLEMS } from '../problems/catalogue/values.ts';
import type { CellKind } from './cell-kind.ts';
import type { Variable } from './dictionary.ts';

/** Which fault of a value it is. In a required column it refuses the row, in another it costs the cell. */
export type FaultCode = keyof typeof VALUE_PROBLEMS;

/** What is wrong with a value: what was asked for, and what stood there. */
export interface Fault {
  readonly code: FaultCode;
  readonly variable: Variable;
  readonly kind: CellKind;
  /** The text of the cell, blanks around it taken away. Shown only where the variable doesn't point out a person. */
  readonly written: string;
  /** What an ambiguous value can mean, each. */
  readonly meanings?: readonly string[];
  /** Which limit a number passes. */
  readonly passes?: 'below' | 'above';
}
