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

export type RecordFault = 'row-not-utf8' | 'row-with-nul' | 'row-unclosed-quote' | 'row-text-after-quote';

export type RecordNote = 'file-windows-1252' | 'file-utf16';

export type RecordStop = 'file-row-too-long' | 'file-unreadable' | 'workbook-unreadable' | 'workbook-too-large';
