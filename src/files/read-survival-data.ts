import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { TextRecord } from '../dictionary/text-record.ts';
import type { SurvivalColumns } from '../followup/survival-column.ts';
import { type SurvivalReading, SurvivalRows } from '../followup/survival-rows.ts';
import { problem } from '../problems/problem.ts';
import { survivalProblem } from '../problems/survival-problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { SIMULATED, SIMULATED_ID } from '../simulation/simulated-id.ts';
import { readCsv } from './csv.ts';
import { nodeDisk } from './outbox/disk.ts';
import type { Simulation } from './outbox/mark.ts';
import { type Origin, readOrigin } from './read-origin.ts';

/** Other formats that tables are kept in. */
const OTHER_FORMATS = /\.(xlsx|xlsm|xlsb|xls|ods|parquet)$/i;

/** What came of reading a file, and the simulation that it is of where it is made up. */
type SurvivalFileReading = SurvivalReading & { readonly simulation?: Simulation };

/**
 * Reads right-censored data out of any CSV file: comma or semicolon, decimal comma or point, with or without a BOM. That it is
 * made up the mark of its folder says, or the ids of made-up persons in its rows.
 */
export async function readSurvivalData(path: string, columns: SurvivalColumns): Promise<SurvivalFileReading> {
  const where = { file: path };
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return { refused: [tableProblem('path-missing', where)] };
  if (OTHER_FORMATS.test(path)) return { refused: [survivalProblem('survival-not-csv', where)] };
  const origin = await originOf(path);
  if ('problems' in origin) return { refused: origin.problems };
  const rows = new SurvivalRows(columns, where);
  const madeUp = new MadeUpRows();
  for await (const records of readCsv(path)) {
    for (const record of records) {
      rows.take(record);
      madeUp.take(record);
    }
    if (rows.stopped) break;
  }
  if (madeUp.areAmongOthers) return { refused: [problem('data-mixed-rows', { tables: basename(path) }, where)] };
  const simulation = origin.simulation ?? (madeUp.areThere ? {} : undefined);
  return { ...rows.reading(), ...(simulation && { simulation }) };
}

/** Where the file is from, by the folder in which it really lies: what is piped in lies in none. */
async function originOf(path: string): Promise<Origin> {
  const real = await realpath(path).catch(() => undefined);
  return real === undefined ? { simulation: undefined } : readOrigin(nodeDisk, dirname(real));
}

/** Whether rows under a header name made-up persons, in whatever column. */
class MadeUpRows {
  areThere = false;
  #areOthers = false;
  #isUnderHeader = false;

  get areAmongOthers(): boolean {
    return this.areThere && this.#areOthers;
  }

  take(record: TextRecord): void {
    if (!('cells' in record)) return;
    if (!this.#isUnderHeader) this.#isUnderHeader = true;
    else if (record.cells.some(isMadeUp)) this.areThere = true;
    else this.#areOthers = true;
  }
}

const WHOLE = new RegExp(SIMULATED_ID);

function isMadeUp(cell: string): boolean {
  return cell.includes(SIMULATED) && WHOLE.test(cell.trim());
}
