/**
 * One row of a table as text, from a CSV file or a sheet, with its number as a spreadsheet shows it (the first is 1).
 * `fault`: this row can't be read, but those after it can. `stop`: nothing more of the table can be read.
 */
export type TextRecord =
  | { readonly number: number; readonly cells: readonly string[] }
  | { readonly number: number; readonly fault: RecordFault }
  | { readonly number: number; readonly stop: RecordStop };

export type RecordFault = 'row-not-utf8' | 'row-with-nul' | 'row-unclosed-quote' | 'row-text-after-quote';

export type RecordStop = 'file-not-utf8' | 'file-with-nul' | 'file-delimiter' | 'file-row-too-long' | 'file-unreadable';
