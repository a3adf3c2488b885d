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

/** A row of a sheet, or, when its rows have come, which of its cells are merged. */
export type SheetRecord = TextRecord | { readonly number: number; readonly merged: readonly Merged[] };

/** Merged cells: the rows and columns that they cover, from 1 and from 0. */
export interface Merged {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

export type RecordFault = 'row-not-utf8' | 'row-with-nul' | 'row-unclosed-quote' | 'row-text-after-quote';

export type RecordNote = 'file-windows-1252' | 'file-utf16';

export type RecordStop = 'file-row-too-long' | 'file-unreadable' | 'workbook-unreadable' | 'workbook-too-large';
