import type { NeededColumn } from '../engine/needed-columns.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import type { Asked, SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';
import { isMissedIn, type SharedTable, type TableFacts } from '../engine/tables-there.ts';

type Through = NonNullable<NeededColumn['through']>;

/** Which of some tables have rows on the extract date. */
export function tablesWithRows(tables: readonly SharedTable[]): Asked<ReadonlySet<string>> {
  const names = [...new Set(tables.map(({ table }) => table))];
  return {
    questions: names.map((table) => ({
      ...{ id: table, sql: `SELECT 1 AS one FROM ${identifier(table)} LIMIT 1` },
      joined: { rows: 'listed', order: [] },
    })),
    read: (answers) => new Set(names.filter((table) => answers(table).length > 0)),
  };
}

/** What is known of some tables as wholes, out of which of them have rows: where one has none, whether what is derived from it is missed. */
export async function tableFacts(
  runtime: SqlRuntime,
  tables: readonly SharedTable[],
  filled: ReadonlySet<string>,
): Promise<TableFacts> {
  const asked = tables.filter(({ table }) => !filled.has(table)).flatMap(({ through }) => through ?? []);
  return { hasRows: (table) => filled.has(table), isMissed: await missedVariables(runtime, asked) };
}

/** Which of some derived variables are known in some of their form's rows. */
export async function knownVariables(
  runtime: SqlRuntime,
  asked: readonly Through[],
): Promise<(through: Through) => boolean> {
  const known = new Set<string>();
  const keyOf = ({ form, variable }: Through) => JSON.stringify([form, variable]);
  for (const each of asked) {
    const column = identifier(each.variable);
    const sql = `SELECT 1 FROM ${identifier(each.form)} WHERE ${column} IS NOT NULL LIMIT 1`;
    const rows = await runtime.rows(sql, { rows: 'listed', order: [] });
    if (rows.length > 0) known.add(keyOf(each));
  }
  return (through) => known.has(keyOf(through));
}

/** Which of some derived variables more than a tenth of their form's rows lack. */
export async function missedVariables(
  runtime: SqlRuntime,
  asked: readonly Through[],
): Promise<(through: Through) => boolean> {
  const missed = new Map<string, boolean>();
  const keyOf = ({ form, variable }: Through) => JSON.stringify([form, variable]);
  for (const each of asked) {
    if (missed.has(keyOf(each))) continue;
    const counts = onlyRow(
      await runtime.rows(
        `SELECT count(*) AS n, count(${identifier(each.variable)}) AS known FROM ${identifier(each.form)}`,
        { rows: 'added', by: [] },
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
