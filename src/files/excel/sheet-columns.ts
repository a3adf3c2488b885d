import type { Form } from '../../dictionary/dictionary.ts';
import { readHeader } from '../../dictionary/read-header.ts';
import { type Sheet, sheetRecords } from '../excel.ts';
import { HeaderSearch } from '../text-table/header-search.ts';

/** The place of each of the form's columns on a sheet, counted from 0, by variable; none where the sheet has no header. */
export async function sheetColumns(sheet: Sheet, form: Form): Promise<ReadonlyMap<string, number>> {
  const search = new HeaderSearch(form);
  let isFound = false;
  for await (const records of sheetRecords(sheet)) {
    for (const record of records) if ('cells' in record && !isFound) isFound = search.add(record);
    if (isFound) break;
  }
  if (search.isEmpty) return new Map();
  const { header } = search.header();
  if ('fault' in header) return new Map();
  const read = readHeader(form, header.cells, {});
  if ('problems' in read) return new Map();
  return new Map(read.columns.flatMap((id, place) => (id === undefined ? [] : [[id, place] as const])));
}
