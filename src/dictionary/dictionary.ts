import type { ExportLayout } from './exports/export-layout.ts';
import type { TextShape } from './text-shape.ts';

/** The register's variable dictionary: what a record is. Read from `content/register/*.yaml`, one form per file. */
export interface Dictionary {
  /** Recorded forms first, then those derived from them. `recordedForms` and `derivedForms` tell them apart. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Names that a sheet or a file has that is no table, such as "Läs mig". */
  readonly notTables?: readonly Code[];
  /** How other systems' exports are laid out, of which tables are made where one lies in a folder. */
  readonly exports?: readonly ExportLayout[];
  /** The regions where people live, by code. Undefined where nobody has said which there are; so are the next. */
  readonly regions?: readonly Code[];
  /** The healthcare regions that those lie in. */
  readonly healthcareRegions?: readonly Code[];
}

/** One form, which is also one table of a data set. */
export interface Form {
  /** The table's name, such as `bedomning`. */
  readonly id: string;
  /** Raised when its variables change; 1 where nobody has said another. A record keeps the one that it was written with. */
  readonly version?: number;
  readonly name: string;
  /** Other names that a file, a sheet or a heading may have, which can mean nothing else. */
  readonly synonyms?: readonly string[];
  readonly description: string;
  /** What one row is, in words: "en behandling", "en patient". */
  readonly row: string;
  /** Columns that together may occur only once; empty when rows may repeat. */
  readonly key: readonly string[];
  /** The column with the day of what the row is about; absent where a row is about no day. */
  readonly dated?: string;
  /** How a row begins that sums up the table and isn't one of its rows. */
  readonly sums?: readonly Code[];
  /** How a row begins that only shows how one may look. */
  readonly examples?: readonly Code[];
  /** A made-up row that shows how one may look: what is written in its cells, by column. */
  readonly example?: Readonly<Record<string, string>>;
  readonly variables: readonly Variable[];
  /** The recorded form whose rows a derived form has, with more variables to each; absent from a recorded form. */
  readonly base?: string;
  /** Which of the base form's rows a derived form has: those that meet every condition. */
  readonly conditions?: readonly RowCondition[];
}

/** That a row's variable has one of these values. A missing value meets no condition. */
export interface RowCondition {
  readonly variable: string;
  readonly oneOf: readonly (string | number | boolean)[];
}

export interface Variable {
  readonly id: string;
  readonly name: string;
  /** Other headings for it, which can mean nothing else. */
  readonly synonyms?: readonly string[];
  readonly type: VariableType;
  readonly required: boolean;
  /** Values may point out a person: never in a message, a log or a public file. */
  readonly personal: boolean;
  /** The allowed values of a `code`, in the order to show them. */
  readonly codes: readonly Code[];
  /** How yes and no may be written beside `ja` and `nej`: two codes, of which the first is yes. */
  readonly spellings?: readonly [yes: Code, no: Code];
  readonly limits?: Limits;
  /** Unit of measurement, such as `mm` or `%`. */
  readonly measuredIn?: string;
  /** The file at hand writes its decimals with a comma: told of the column by who reads it, never by a form. */
  readonly decimalComma?: boolean;
  /** How a text must be written, where all values are written in one way. */
  readonly shape?: TextShape;
  readonly help?: string;
  /** Written in one's own words, so that anything may stand there. */
  readonly freeText?: true;
  /** Only some rows have a value: that all of a small table lack one says nothing. */
  readonly seldom?: true;
  /**
   * Dates of the same row that tell as much: where this one, or any of them, is after the extract, what it says was so on the
   * extract date itself (whoever dies, or is seen, later was alive then). Other dates after the extract are missing.
   */
  readonly knownBy?: readonly string[];
  /** The day from which the register holds the variable. */
  readonly since?: string;
  /** How the value is made, in a derived form; absent from a variable that is recorded. */
  readonly derivation?: Derivation;
}

/** Where a derived variable comes from: shown to readers, and what tells which columns have to be read. */
export interface Derivation {
  /** One of the names in `derived/derivations.ts`. */
  readonly name: string;
  /** Columns that it is made from: of the base form's own row, or `table.column` of the same person's rows. */
  readonly from: readonly string[];
  /** The document or standard that says how. */
  readonly source: string;
}

/** `boolean` is written `ja` / `nej`, `date` as YYYY-MM-DD; `integer` and `decimal` accept a decimal comma. */
export type VariableType = 'text' | 'date' | 'boolean' | 'code' | 'integer' | 'decimal';

export interface Code {
  readonly id: string;
  readonly name: string;
  /** Other ways to write it. One that several codes of a list share is ambiguous, and asked about. */
  readonly synonyms?: readonly string[];
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
