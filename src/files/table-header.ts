import type { Form } from '../dictionary/dictionary.ts';
import { variablesNamed } from '../dictionary/read-header.ts';
import type { SheetRecord } from '../dictionary/text-record.ts';
import { CHUNK, readCsv } from './csv.ts';
import { type Sheet, sheetRecords } from './excel.ts';
import { WITHIN } from './text-table/header-search.ts';

/** A file or a sheet whose headings are of interest. */
export type HeaderSource =
  | { readonly format: 'csv'; readonly path: string }
  | { readonly format: 'excel'; readonly sheet: Sheet };

/**
 * The form whose required columns, at least two, a file or sheet that is named as no table has among its headings, by any of their names: then it is
 * probably that table under another name. The one with most of them; undefined when it has those of none.
 */
export async function formOfHeader(source: HeaderSource, forms: readonly Form[]): Promise<string | undefined> {
  const records = await firstRecords(source);
  let best: { readonly id: string; readonly required: number } | undefined;
  for (const record of records) {
    if (!('cells' in record)) continue;
    for (const form of forms) {
      const { id, variables } = form;
      const named = variablesNamed(form, record.cells);
      const required = variables.filter((variable) => variable.required);
      const isThere = required.every((variable) => named.has(variable.id));
      if (isThere && required.length > Math.max(1, best?.required ?? 0)) best = { id, required: required.length };
    }
  }
  return best?.id;
}

/** The first records of a file or a sheet, among which the headings stand. */
export async function firstRecords(source: HeaderSource): Promise<readonly SheetRecord[]> {
  const records: SheetRecord[] = [];
  const batches = source.format === 'csv' ? readCsv(source.path, CHUNK, CHUNK) : sheetRecords(source.sheet);
  for await (const batch of batches) {
    records.push(...batch.slice(0, WITHIN - records.length));
    if (records.length >= WITHIN) break;
  }
  return records;
}
