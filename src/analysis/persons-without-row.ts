import { PERSON } from '../definitions/names.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import type { SqlPlan } from '../engine/sql/plan.ts';
import { identifier } from '../engine/sql/text.ts';
import { listing, type Problem, problem } from '../problems/problem.ts';
import type { Database } from './duckdb.ts';
import { recordedTable } from './recorded-table.ts';

/**
 * Persons who are counted but have no row in a table that the measures read through the person (`patient.kon`):
 * each is listed once, by the first row that counts them; what the table would have said is unknown (contract.md 1).
 */
export async function personsWithoutRow(database: Database, plan: SqlPlan, dictionary: Dictionary): Promise<Problem[]> {
  const relations = new Map<string, Set<string>>();
  for (const { measure, relation } of plan.measures)
    for (const path of kindOf(measure.computation.figure).paths(measure.computation.figure)) {
      const [table, column] = path.split('.');
      if (table === undefined || column === undefined) continue;
      relations.set(table, (relations.get(table) ?? new Set()).add(relation.name));
    }
  const problems: Problem[] = [];
  for (const [table, names] of relations) {
    const persons = [...names].map((name) => `SELECT person, source_table, row FROM ${name}`).join('\nUNION ALL\n');
    const rows = await database.rows(`SELECT min(c.source_table) AS source_table, min(c.row) AS row FROM (${persons}) c
WHERE NOT EXISTS (SELECT 1 FROM ${identifier(table)} t WHERE t.${identifier(PERSON)} = c.person) GROUP BY c.person ORDER BY 2`);
    problems.push(
      ...listing(rows, (row) =>
        problem(
          'person-without-row',
          { table },
          { table: recordedTable(String(row['source_table']), dictionary), row: Number(row['row']) },
        ),
      ),
    );
  }
  return problems;
}
