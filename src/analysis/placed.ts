import type { Problem } from '../problems/problem.ts';
import type { LoadedTables } from './loaded-tables.ts';

/** Problems of rows that were found after reading, with the file and the sheet that a person can open (contract.md 1). */
export function placed(problems: readonly Problem[], { read }: LoadedTables): readonly Problem[] {
  return problems.map((each) => {
    const where = each.table === undefined || each.file !== undefined ? undefined : read[each.table]?.where;
    return where === undefined || each.row === undefined ? each : { ...each, ...where };
  });
}
