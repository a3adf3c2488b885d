import type { NeededColumn } from '../engine/needed-columns.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import { isMissedIn, type SharedTable, type TableFacts } from '../engine/tables-there.ts';
import type { Database } from './duckdb.ts';

type Through = NonNullable<NeededColumn['through']>;

/** Which of some tables have rows on the extract date, and which derived variables miss those that have none. */
export async function tableFacts(database: Database, tables: readonly SharedTable[]): Promise<TableFacts> {
  const empty = new Set<string>();
  for (const table of new Set(tables.map((each) => each.table)))
    if ((await database.rows(`SELECT 1 FROM ${identifier(table)} LIMIT 1`)).length === 0) empty.add(table);
  const asked = tables.filter(({ table }) => empty.has(table)).flatMap(({ through }) => through ?? []);
  return { hasRows: (table) => !empty.has(table), isMissed: await missedVariables(database, asked) };
}

/** Which of some derived variables are known in some of their form's rows. */
export async function knownVariables(
  database: Database,
  asked: readonly Through[],
): Promise<(through: Through) => boolean> {
  const known = new Set<string>();
  const keyOf = ({ form, variable }: Through) => JSON.stringify([form, variable]);
  for (const each of asked) {
    const column = identifier(each.variable);
    const rows = await database.rows(`SELECT 1 FROM ${identifier(each.form)} WHERE ${column} IS NOT NULL LIMIT 1`);
    if (rows.length > 0) known.add(keyOf(each));
  }
  return (through) => known.has(keyOf(through));
}

/** Which of some derived variables more than a tenth of their form's rows lack. */
export async function missedVariables(
  database: Database,
  asked: readonly Through[],
): Promise<(through: Through) => boolean> {
  const missed = new Map<string, boolean>();
  const keyOf = ({ form, variable }: Through) => JSON.stringify([form, variable]);
  for (const each of asked) {
    if (missed.has(keyOf(each))) continue;
    const counts = onlyRow(
      await database.rows(
        `SELECT count(*) AS n, count(${identifier(each.variable)}) AS known FROM ${identifier(each.form)}`,
      ),
    );
    missed.set(keyOf(each), isMissedIn(counts.count('n'), counts.count('known')));
  }
  return (through) => {
    const found = missed.get(keyOf(through));
    if (found === undefined) throw new RangeError(`${through.form}.${through.variable} was not asked about`);
    return found;
  };
}
