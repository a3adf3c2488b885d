import { stat } from 'node:fs/promises';
import type { SurvivalColumns } from '../followup/survival-column.ts';
import { type SurvivalReading, SurvivalRows } from '../followup/survival-rows.ts';
import { survivalProblem } from '../problems/survival-problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { readCsv } from './csv.ts';

/** Other formats that tables are kept in. */
const OTHER_FORMATS = /\.(xlsx|xlsm|xlsb|xls|ods|parquet)$/i;

/** Reads right-censored data out of any CSV file: comma or semicolon, decimal comma or point, with or without a BOM. */
export async function readSurvivalData(path: string, columns: SurvivalColumns): Promise<SurvivalReading> {
  const where = { file: path };
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return { refused: [tableProblem('path-missing', where)] };
  if (OTHER_FORMATS.test(path)) return { refused: [survivalProblem('survival-not-csv', where)] };
  const rows = new SurvivalRows(columns, where);
  for await (const records of readCsv(path)) {
    for (const record of records) rows.take(record);
    if (rows.stopped) break;
  }
  return rows.reading();
}
