/** An Excel workbook to be written: what people fill in or read, without the format's own words. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  /** From left to right. */
  readonly columns: readonly SheetColumn[];
  /** Rows above which nothing scrolls away. */
  readonly frozenRows?: number;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows under the last one that are made ready to be filled in, by the columns' formats and answers. */
  readonly openRows?: number;
}

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  readonly format?: CellFormat;
  /** What may be written under the first row; anything where left out. */
  readonly answers?: Answers;
}

/** How a cell is shown: a `text` stays as it is written, also one of digits. */
export type CellFormat = 'text' | 'date' | 'whole' | 'decimal' | 'wrapped';

/** What is asked of a cell when somebody writes in it, and what is said of anything else. */
export type Answers = (
  | {
      readonly type: 'list';
      readonly sheet: string;
      readonly column: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'date' }
  | { readonly type: 'whole' | 'decimal'; readonly from?: number; readonly to?: number }
) & { readonly otherwise: string };

export interface SheetCell {
  readonly value: string | number | null;
  readonly look?: CellLook;
  /** Shown beside the cell when somebody points at it. */
  readonly note?: string;
  /** A sheet of the same workbook. */
  readonly link?: string;
}

export type CellLook = 'title' | 'heading' | 'required' | 'example' | 'strong';
