import { resolve } from 'node:path';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import type { Database } from './duckdb.ts';

export const TABLE_FORMATS = ['csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Writes the database's tables as a data set in the contract's form: one file per table, `ja`/`nej`, dates as YYYY-MM-DD,
 * missing as empty. The folder is there and empty.
 */
export async function writeTables(
  database: Database,
  dictionary: Pick<Dictionary, 'forms'>,
  folder: string,
  format: TableFormat,
): Promise<void> {
  for (const form of recordedForms(dictionary)) {
    const options = format === 'csv' ? "FORMAT csv, HEADER, DELIMITER ','" : 'FORMAT parquet, COMPRESSION zstd';
    await database.run(
      `COPY (${writtenRows(form)}) TO ${literal(resolve(folder, `${form.id}.${format}`))} (${options})`,
    );
  }
}

function writtenRows(form: Form): string {
  const columns = form.variables.map(({ id, type }) => {
    const column = identifier(id);
    return type === 'boolean' ? `CASE WHEN ${column} THEN 'ja' WHEN NOT ${column} THEN 'nej' END AS ${column}` : column;
  });
  return `SELECT ${columns.join(', ')} FROM ${identifier(form.id)} ORDER BY ${identifier(ROW)}`;
}
