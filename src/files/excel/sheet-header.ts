import type { Form } from '../../dictionary/dictionary.ts';
import { headingPlaces } from '../../dictionary/read-header.ts';
import { type Sheet, sheetRecords } from '../excel.ts';
import { HeaderSearch } from '../text-table/header-search.ts';

/** Where a sheet's headings stand. */
export interface SheetHeader {
  /** From 1, as Excel numbers rows. */
  readonly row: number;
  /** From 0, by variable or, of what is none, by what problems call the heading. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Of the first cell with a heading. */
  readonly first: number;
}

/** The headings of a sheet of the form's, whether or not they can be read; undefined where it has none. */
export async function sheetHeader(sheet: Sheet, form: Form): Promise<SheetHeader | undefined> {
  const search = new HeaderSearch(form);
  let isFound = false;
  for await (const records of sheetRecords(sheet)) {
    for (const record of records) if ('cells' in record && !isFound) isFound = search.add(record);
    if (isFound) break;
  }
  if (search.isEmpty) return undefined;
  const { header } = search.header();
  if ('fault' in header) return undefined;
  const { number: row, cells } = header;
  return {
    row,
    places: headingPlaces(form, cells),
    first: Math.max(
      0,
      cells.findIndex((cell) => cell.trim() !== ''),
    ),
  };
}
