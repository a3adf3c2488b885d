import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedTable } from '../dictionary/recorded-table.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import { rowOf } from '../engine/sql/case-columns.ts';
import type { SqlPlan } from '../engine/sql/plan.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import type { Asked, SqlAnswer } from '../engine/sql/sql-runtime.ts';
import { IN_BYTES } from '../engine/sql/text.ts';
import { listing, MOST_LISTED, type Problem, problem } from '../problems/problem.ts';

/**
 * Persons who are counted but have no row in a table that the measures read through the person (`patient.kon`):
 * each is listed once, by the first row that counts them; what the table would have said is unknown (contract.md 1).
 */
export function personsWithoutRow(plan: SqlPlan, dictionary: Dictionary): Asked<readonly Problem[]> {
  const relations = new Map<string, Set<string>>();
  for (const { measure, relation } of plan.measures)
    for (const path of kindOf(measure.computation.figure).paths(measure.computation.figure)) {
      const [table, column] = path.split('.');
      if (table === undefined || column === undefined) continue;
      relations.set(table, (relations.get(table) ?? new Set()).add(relation.name));
    }
  return {
    questions: [...relations].map(([table, names]) => ({ id: table, sql: withoutRowSql(table, names) })),
    read: (answers) => [...relations.keys()].flatMap((table) => withoutRow(table, answers(table), dictionary)),
  };
}

function withoutRowSql(table: string, names: ReadonlySet<string>): string {
  const persons = [...names]
    .map((name) => `SELECT person, source_table, row FROM ${name} WHERE ${rowOf(table)} IS NULL`)
    .join('\nUNION ALL\n');
  // Table and row are of one and the same row: the least of each by itself could be nobody's.
  return `SELECT source_table, row, count(*) OVER () AS n FROM (
SELECT c.source_table, c.row, row_number() OVER (PARTITION BY c.person ORDER BY c.source_table ${IN_BYTES} NULLS LAST, c.row) AS place FROM (${persons}) c) f
WHERE place = 1 ORDER BY source_table ${IN_BYTES}, row LIMIT ${MOST_LISTED}`;
}

function withoutRow(table: string, found: SqlAnswer, dictionary: Dictionary): readonly Problem[] {
  const rows = found.map((cells) => new SqlRow(cells));
  const [first] = rows;
  if (first === undefined) return [];
  const described = (row: SqlRow) => {
    const source = row.maybeText('source_table');
    const place = source === undefined ? {} : { table: recordedTable(source, dictionary), row: row.count('row') };
    return problem('person-without-row', { table }, place);
  };
  return listing(rows, described, first.count('n'));
}
