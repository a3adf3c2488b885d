import type { Form } from '../dictionary/dictionary.ts';
import { MADE_UP } from '../dictionary/made-up.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import { SIMULATED, SIMULATED_ID } from '../simulation/simulated-id.ts';
import { asRead } from './as-read.ts';
import type { Database } from './duckdb.ts';

/** Which tables hold made-up rows, and which of persons hold others; a table may be in both. */
export interface SimulatedRows {
  readonly madeUp: readonly string[];
  readonly others: readonly string[];
}

/**
 * Looks for made-up rows in the tables that were read: they say it themselves, by the person's id or in a column of their own,
 * whatever became of the folder that they were written to. A table of neither persons nor such a column tells nothing.
 */
export async function simulatedRows(database: Database, forms: readonly Form[]): Promise<SimulatedRows> {
  const found: { readonly table: string; readonly madeUp: boolean; readonly others: boolean }[] = [];
  for (const form of forms) {
    const ofPersons = form.variables.some(({ id }) => id === PERSON);
    const isMadeUp = conditionOf(form);
    if (isMadeUp === undefined) continue;
    const any = (condition: string) => `EXISTS (SELECT 1 FROM ${identifier(asRead(form).id)} WHERE ${condition})`;
    const rows = await database.rows(
      `SELECT ${any(isMadeUp)} AS made_up, ${any(`(${isMadeUp}) IS NOT TRUE`)} AS others`,
    );
    const read = onlyRow(rows);
    found.push({ table: form.id, madeUp: read.flag('made_up'), others: ofPersons && read.flag('others') });
  }
  return {
    madeUp: found.filter(({ madeUp }) => madeUp).map(({ table }) => table),
    others: found.filter(({ others }) => others).map(({ table }) => table),
  };
}

/** When a row is made up; as a range, so that a Parquet file's own limits answer for most of its rows. */
function conditionOf({ variables }: Form): string | undefined {
  const has = (column: string) => variables.some(({ id }) => id === column);
  if (has(PERSON)) {
    const person = identifier(PERSON);
    return `${person} >= ${literal(SIMULATED)} AND ${person} < ${literal(AFTER)} AND regexp_matches(${person}, ${literal(SIMULATED_ID)})`;
  }
  return has(MADE_UP) ? identifier(MADE_UP) : undefined;
}

/** The first text that doesn't begin as a made-up person's id. */
const AFTER = SIMULATED.slice(0, -1) + String.fromCharCode(SIMULATED.charCodeAt(SIMULATED.length - 1) + 1);
