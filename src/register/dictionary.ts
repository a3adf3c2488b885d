import type { TextShape } from './text-shape.ts';

/** The register's variable dictionary: what a record is. Read from `content/register/*.yaml`, one form per file. */
export interface Dictionary {
  readonly forms: ReadonlyMap<string, Form>;
}

/** One form, which is also one table of a data set. */
export interface Form {
  /** The table's name, such as `bedomning`. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What one row is, in words: "en behandling", "en patient". */
  readonly row: string;
  /** Columns that together may occur only once; empty when rows may repeat. */
  readonly key: readonly string[];
  readonly variables: readonly Variable[];
}

export interface Variable {
  readonly id: string;
  readonly name: string;
  readonly type: VariableType;
  readonly required: boolean;
  /** Values may point out a person: never in a message, a log or a public file. */
  readonly personal: boolean;
  /** The allowed values of a `code`, in the order to show them. */
  readonly codes: readonly Code[];
  readonly limits?: Limits;
  /** Unit of measurement, such as `mm` or `%`. */
  readonly measuredIn?: string;
  /** How a text must be written, where all values are written in one way. */
  readonly shape?: TextShape;
  readonly help?: string;
  /** The day from which the register holds the variable. */
  readonly since?: string;
}

/** `boolean` is written `ja` / `nej`, `date` as YYYY-MM-DD; `integer` and `decimal` accept a decimal comma. */
export type VariableType = 'text' | 'date' | 'boolean' | 'code' | 'integer' | 'decimal';

export interface Code {
  readonly id: string;
  readonly name: string;
}

export interface Limits {
  readonly from?: number;
  readonly to?: number;
}

/** A value as the register holds it: text for `text`, `code` and `date` (ISO), else boolean or number. Missing is null. */
export type Value = string | number | boolean | null;

/** One row of a table with its place in the file (a spreadsheet's numbering: the header is row 1). */
export interface Row {
  readonly number: number;
  readonly values: Readonly<Record<string, Value>>;
}

/** The rows of a data set by table name; an absent table is an empty one. */
export type Tables = ReadonlyMap<string, readonly Row[]>;
