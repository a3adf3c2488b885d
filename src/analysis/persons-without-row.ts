import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedTable } from '../dictionary/recorded-table.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import { rowOf } from '../engine/sql/case-columns.ts';
import { distinctSql } from '../engine/sql/distinct-sql.ts';
import type { SqlPlan } from '../engine/sql/plan.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import type { ApartWords, Asked, SqlAnswer } from '../engine/sql/sql-runtime.ts';
import { IN_BYTES } from '../engine/sql/text.ts';
import { listing, MOST_LISTED, type Problem, problem } from '../problems/problem.ts';

/**
 * Persons who are counted but have no row in a table that the measures read through the person (`patient.kon`):
 * each is listed once, by the first row that counts them; what the table would have said is unknown (contract.md 1).
 */
export function personsWithoutRow(
  plan: SqlPlan,
  dictionary: Dictionary,
  apart?: ApartWords,
): Asked<readonly Problem[]> {
  const relations = new Map<string, Set<string>>();
  for (const { measure, relation } of plan.measures)
    for (const path of kindOf(measure.computation.figure).paths(measure.computation.figure)) {
      const [table, column] = path.split('.');
      if (table === undefined || column === undefined) continue;
      relations.set(table, (relations.get(table) ?? new Set()).add(relation.name));
    }
  return {
    questions: [...relations].flatMap(([table, names]) => {
      const { listed, counted } = withoutRowSql(table, names, apart);
      const order = ['source_table', 'row'];
      const once = apart === undefined ? {} : { once: ['mark'] };
      return [
        { id: table, sql: listed, joined: { rows: 'listed', order, most: MOST_LISTED, ...once } },
        { id: allOf(table), sql: counted, joined: { rows: 'added', by: [] } },
      ];
    }),
    read: (answers) =>
      [...relations.keys()].flatMap((table) =>
        withoutRow(table, answers(table), onlyRow(answers(allOf(table))).count('n'), dictionary),
      ),
  };
}

const allOf = (table: string) => `${table} in all`;

function withoutRowSql(table: string, names: ReadonlySet<string>, apart: ApartWords | undefined) {
  const persons = [...names]
    .map((name) => `SELECT person, source_table, row FROM ${name} WHERE ${rowOf(table)} IS NULL`)
    .join('\nUNION ALL\n');
  // Table and row are of one and the same row: the least of each by itself could be nobody's.
  const mark = apart === undefined ? '' : `, ${apart.mark(['person'])} AS mark`;
  const listed = `SELECT source_table, row${mark} FROM (
SELECT c.person, c.source_table, c.row, row_number() OVER (PARTITION BY c.person ORDER BY c.source_table ${IN_BYTES} NULLS LAST, c.row) AS place FROM (${persons}) c) f
WHERE place = 1 ORDER BY source_table ${IN_BYTES}, row LIMIT ${MOST_LISTED}`;
  const distinct = apart?.distinct ?? distinctSql;
  return { listed, counted: `SELECT ${distinct("COALESCE(person, '')")} AS n FROM (${persons}) c` };
}

function withoutRow(table: string, found: SqlAnswer, n: number, dictionary: Dictionary): readonly Problem[] {
  const rows = found.map((cells) => new SqlRow(cells));
  const described = (row: SqlRow) => {
    const source = row.maybeText('source_table');
    const place = source === undefined ? {} : { table: recordedTable(source, dictionary), row: row.count('row') };
    return problem('person-without-row', { table }, place);
  };
  return listing(rows, described, n);
}
