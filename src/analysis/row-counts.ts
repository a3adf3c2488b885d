import { kindOf } from '../measures/kinds/kinds.ts';
import { PERSON } from '../measures/names.ts';
import type { RowCount } from '../measures/result.ts';
import type { SqlPlan } from '../measures/sql/plan.ts';
import { fromSource, inPeriodSql, ROW_COLUMN } from '../measures/sql/source-sql.ts';
import { identifier, literal } from '../measures/sql/text.ts';
import { derivedForms } from '../register/derived-forms.ts';
import type { Database } from './duckdb.ts';
import type { EvaluateInput } from './evaluate-input.ts';

/**
 * `read = used + outside + refused` per table. A row is used when a measure of the year looked at it as its own: a row of a
 * population dated in the period, or the row about a counted person in a table that a figure reads through the person
 * (birth date, PREM, care plan, episode), or is used by way of a derived form, whose rows are the base's. All other accepted
 * rows are outside.
 */
export async function rowCounts(
  database: Database,
  input: EvaluateInput,
  plan: SqlPlan,
): Promise<Record<string, RowCount>> {
  const counts: Record<string, RowCount> = {};
  for (const [table, { read, refused }] of Object.entries(input.loaded.read)) {
    const derived = derivedForms(input.dictionary).filter(({ base }) => base === table);
    const relations = [table, ...derived.map(({ id }) => id)];
    const uses = relations.flatMap((relation) => usesOf(relation, input.area.reporterVariable, plan));
    const sql = `SELECT count(*) AS n FROM (${uses.join('\nUNION\n')}) u`;
    const used = uses.length === 0 ? 0 : Number((await database.rows(sql))[0]?.['n'] ?? 0);
    counts[table] = { read, used, outside: read - refused - used, refused };
  }
  return counts;
}

/** Queries of the table's used rows: one per way in which a measure reads it, alike ones once. */
function usesOf(table: string, reporterVariable: string, { measures }: SqlPlan): string[] {
  const uses = new Set<string>();
  const person = `t.${identifier(PERSON)} = c.person`;
  const reporter = `t.${identifier(reporterVariable)} = c.reporter`;
  for (const { measure, relation, context } of measures) {
    const { population, figure } = measure.computation;
    const matching = (on: string) =>
      uses.add(
        `SELECT ${ROW_COLUMN} FROM ${identifier(table)} t WHERE EXISTS (SELECT 1 FROM ${relation} c WHERE ${on})`,
      );
    for (const source of population.rows)
      if (source.table === table)
        uses.add(`SELECT ${ROW_COLUMN} ${fromSource(source, context)} AND ${inPeriodSql(source.date)}`);
    if (population.count === 'episodes' && population.episode.table === table)
      uses.add(`SELECT row FROM ${relation} WHERE source_table = ${literal(table)}`);
    if (
      kindOf(figure)
        .paths(figure)
        .some((path) => path.startsWith(`${table}.`))
    )
      matching(person);
    if (figure.kind === 'proportion' && figure.numerator.table === table) matching(`${person} AND ${reporter}`);
  }
  return [...uses];
}
