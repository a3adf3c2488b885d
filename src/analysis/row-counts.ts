import { definedParts } from '../definitions/kinds/kinds.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import { linksOf } from '../engine/kinds/proportion/link-sql.ts';
import { rowOf } from '../engine/sql/case-columns.ts';
import { EPISODE_FIRST, EPISODE_REACHED, episodeRows } from '../engine/sql/episode-cases-sql.ts';
import type { PlannedMeasure, SqlPlan } from '../engine/sql/plan.ts';
import { fromSource, inPeriodSql, personSql, ROW, ROW_COLUMN } from '../engine/sql/source-sql.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import type { RowCount } from '../results/result.ts';
import type { Database } from './duckdb.ts';
import type { EvaluateInput } from './evaluate-input.ts';

/**
 * `read = used + outside + refused` per table. A row is used when a measure of the year looked at it as its own: a row of a
 * population dated in the period, or the row about a counted person in a table that a figure reads through the person
 * (birth date, PREM, care plan, episode). A derived form's rows are those of its base form, by number. All other accepted
 * rows are outside.
 */
export async function rowCounts(
  database: Database,
  input: EvaluateInput,
  plan: SqlPlan,
): Promise<Record<string, RowCount>> {
  const counts: Record<string, RowCount> = {};
  const forms = [...input.dictionary.forms.values()];
  for (const [table, { read, refused }] of Object.entries(input.loaded.read)) {
    const relations = forms.filter(({ id, base = id }) => base === table).map(({ id }) => id);
    const uses = new Set(relations.flatMap((name) => usesOf(name, plan.measures)));
    // A row may be used in several ways, and in several parts.
    const sql = `SELECT count(DISTINCT ${identifier(ROW)}) AS n FROM (${[...uses].join('\nUNION ALL\n')}) u`;
    const used = uses.size === 0 ? 0 : onlyRow(await database.rows(sql)).count('n');
    counts[table] = { read, used, outside: read - refused - used, refused };
  }
  return counts;
}

/** Queries of the rows that measures use of a table: one per way in which they read it. A row may come more than once. */
function usesOf(table: string, measures: readonly PlannedMeasure[]): string[] {
  return [...ownRows(table, measures), ...measures.flatMap((planned) => otherRows(table, planned))];
}

/** The rows of the populations; a source whose rows another one has too is not asked for. */
function ownRows(table: string, measures: readonly PlannedMeasure[]): string[] {
  const sources = measures.flatMap(({ measure, sql }) =>
    measure.computation.population.rows
      .filter((source) => source.table === table)
      .map((source) => ({
        frame: JSON.stringify([sql.grid.cells, source.date, source.anchor]),
        conditions: new Set(source.conditions.map((condition) => JSON.stringify(condition))),
        query: `SELECT ${ROW_COLUMN} ${fromSource(source, sql)} AND ${inPeriodSql(source)}`,
      })),
  );
  const isHeld = (one: (typeof sources)[number]) =>
    sources.some(
      ({ frame, conditions }) =>
        frame === one.frame && conditions.size < one.conditions.size && conditions.isSubsetOf(one.conditions),
    );
  return sources.filter((one) => !isHeld(one)).map(({ query }) => query);
}

/** The rows that a measure reads beside its population's own. */
function otherRows(table: string, { measure, relation, sql }: PlannedMeasure): string[] {
  const { population, figure } = measure.computation;
  const matching = (on: string) =>
    `SELECT p.${identifier(ROW)} FROM ${identifier(table)} p WHERE EXISTS (SELECT 1 FROM ${relation.name} c WHERE ${on})`;
  const uses: string[] = [];
  if (population.count === 'episodes' && population.episode.table === table) {
    const cases = `JOIN ${relation.name} c ON c.cell = r.id AND c.person = ${personSql(table, sql)}`;
    uses.push(
      `SELECT ${ROW_COLUMN} ${fromSource(episodeRows(population), sql, cases)} AND t.${identifier(population.episode.from)} BETWEEN c.${EPISODE_FIRST} AND c.${EPISODE_REACHED}`,
    );
  }
  const paths = kindOf(figure).paths(figure);
  if (paths.some((path) => path.startsWith(`${table}.`)))
    uses.push(`SELECT ${rowOf(table)} AS ${identifier(ROW)} FROM ${relation.name}`);
  const { linked } = definedParts(figure);
  if (linked?.table === table) {
    const links = linksOf(linked, relation, sql).map(({ ofRow, ofCase }) => `${ofRow} = ${ofCase}`);
    uses.push(matching(links.join(' AND ')));
  }
  return uses;
}
