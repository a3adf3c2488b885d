import type { CellDoubtCode } from './exports/export-layout.ts';

/**
 * One row of a table as text, from a CSV file or a sheet, with its number as a spreadsheet shows it (the first is 1).
 * `open`: empty cells at the row's end are not written, as in a sheet. `fault`: this row can't be read, but those after it can.
 * `stop`: nothing more of the table can be read. `note`: how the table is read, where it isn't written as agreed; no row.
 */
export type TextRecord =
  | { readonly number: number; readonly cells: readonly string[]; readonly open?: true }
  | { readonly number: number; readonly fault: RecordFault }
  | { readonly number: number; readonly note: RecordNote }
  | { readonly number: number; readonly stop: RecordStop };

/** A row of a sheet; when its rows have come, which of its cells are merged; or what there is to say of a cell in another system's export. */
export type SheetRecord =
  | TextRecord
  | { readonly number: number; readonly merged: readonly Merged[] }
  | { readonly number: number; readonly doubt: CellDoubt };

/** What there is to say of a cell that another system has written. */
export interface CellDoubt {
  readonly code: 'export-rows-differ' | CellDoubtCode;
  /** The export's own heading. */
  readonly column: string;
  /** The variable whose value nobody has read; absent where it could be read, or says itself that it isn't known. */
  readonly unread?: string;
}

/** Merged cells: the rows and columns that they cover, from 1 and from 0. */
export interface Merged {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

export type RecordFault =
  | 'row-not-utf8'
  | 'row-with-nul'
  | 'row-unclosed-quote'
  | 'row-text-after-quote'
  | 'row-outside-headings';

export type RecordNote = 'file-windows-1252' | 'file-utf16';

export type RecordStop = 'file-row-too-long' | 'file-unreadable' | 'workbook-unreadable' | 'workbook-too-large';
