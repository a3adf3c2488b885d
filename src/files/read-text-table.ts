import type { Form, Row } from '../dictionary/dictionary.ts';
import { ExportedRows } from '../dictionary/exports/exported-rows.ts';
import type { SheetRecord } from '../dictionary/text-record.ts';
import { readCsv } from './csv.ts';
import { sheetRecords } from './excel.ts';
import type { TableFile } from './find-tables.ts';
import { type TableReading, TextTableReader } from './text-table/text-table-reader.ts';

/** A table that is read as text: a CSV file, or a workbook's sheet. */
export type TextSource =
  | Omit<Extract<TableFile, { readonly format: 'csv' }>, 'table'>
  | Omit<Extract<TableFile, { readonly format: 'excel' }>, 'table'>;

/**
 * Reads a table of the form from text: finds its header, reads each row's values, refuses rows without what is required and
 * rows that repeat the form's key, and hands over the others some at a time. Only the columns `asked` for, and the required
 * ones, are judged and handed over; without it all are. Every problem is named with file, row and column; of each code at
 * most a thousand. Refused rows are handed over by themselves, with the values that could be read.
 */
export async function readTextTable(
  source: TextSource,
  form: Form,
  onRows: (rows: readonly Row[], refused: readonly Row[]) => Promise<void>,
  asked?: ReadonlySet<string>,
): Promise<TableReading> {
  const sheet = source.format === 'excel' ? { sheet: source.sheet.name } : {};
  const table = new TextTableReader(form, { file: source.file, ...sheet, table: form.id }, asked);
  for await (const records of recordsOf(source)) {
    const rows = records.flatMap((record) => table.take(record));
    table.refuseBeyond(MOST_ROWS);
    if (table.outcome === 'refused') break;
    const refused = table.takeRefused();
    if (rows.length > 0 || refused.length > 0) await onRows(rows, refused);
  }
  const last = table.end();
  const refused = table.takeRefused();
  if (last.length > 0 || refused.length > 0) await onRows(last, refused);
  return table.reading();
}

/** The rows of the file, or those that the table has in it where the file is another system's. */
async function* recordsOf(source: TextSource): AsyncGenerator<readonly SheetRecord[]> {
  const records = source.format === 'csv' ? readCsv(source.path) : sheetRecords(source.sheet);
  if (source.exported === undefined) {
    yield* records;
    return;
  }
  const rows = new ExportedRows(source.exported);
  for await (const some of records) yield some.flatMap((record) => rows.take(record));
}

/** Rows whose texts are held, to know those that repeat: more are for Parquet, which isn't held. */
const MOST_ROWS = 5_000_000;
