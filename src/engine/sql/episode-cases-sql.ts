import type { EpisodePopulation } from '../../definitions/measure.ts';
import { type CaseColumns, NOT_COUNTED, pathSql } from './case-columns.ts';
import { fromSource, personSql, ROW_COLUMN, type SqlContext } from './source-sql.ts';
import { conditionsSql, identifier, literal } from './text.ts';

/**
 * Episodes that hold a row, and rows in no episode that count on their own. Rows of a source and episodes are the same
 * person's at the same reporter; the episode's last day may be missing (still going on). `alone` is NOT_COUNTED for a
 * row in no episode that does not count on its own: the plan lists it and leaves it out.
 */
export function episodeCasesSql(population: EpisodePopulation, columns: CaseColumns, context: SqlContext): string {
  const { episode, alone } = population;
  const [source] = population.rows;
  const own = [...columns.paths.keys()].filter((path) => !path.includes('.'));
  const flags = columns.flags.map(
    (conditions, place) => `CASE WHEN ${conditionsSql('t', conditions)} THEN 1 ELSE 0 END AS f${place}`,
  );
  const flagNames = columns.flags.map((_, place) => `f${place}`);
  const paths = pathSql(columns, (column) => `c.${identifier(column)}`, 'c.person');
  const asSource = { table: episode.table, date: episode.from, conditions: episode.conditions };
  const list = (items: readonly string[]) => items.map((item) => `, ${item}`).join('');
  return `WITH treated AS (
SELECT r.id AS cell, r.member AS reporter, ${personSql(source.table, context)} AS person, ${ROW_COLUMN} AS row, t.${identifier(source.date)} AS day,
  CASE WHEN ${conditionsSql('t', alone.conditions)} THEN 1 ELSE ${NOT_COUNTED} END AS alone${list(flags)}
${fromSource(source, context)}
), episode AS (
SELECT r.id AS cell, r.member AS reporter, ${personSql(episode.table, context)} AS person, ${ROW_COLUMN} AS row, t.${identifier(episode.from)} AS from_day, t.${identifier(episode.to)} AS to_day${list(own.map((column) => `t.${identifier(column)}`))}
${fromSource(asSource, context)}
), held AS (
SELECT t.row AS treated_row, t.day${list(flagNames.map((name) => `t.${name}`))}, e.*
FROM treated t JOIN episode e ON e.cell = t.cell AND e.person = t.person
  AND e.from_day <= t.day AND (e.to_day IS NULL OR t.day <= e.to_day)
), cases AS (
SELECT cell, reporter, person, ${literal(episode.table)} AS source_table, row, 0 AS alone, 1 AS s0, min(day) AS day${list(flagNames.map((name) => `max(${name}) AS ${name}`))}${list(own.map((column) => `min(${identifier(column)}) AS ${identifier(column)}`))}
FROM held GROUP BY cell, reporter, person, row
UNION ALL
SELECT cell, reporter, person, ${literal(source.table)}, row, alone, 1, day${list(flagNames)}${list(own.map(() => 'NULL'))}
FROM treated t WHERE NOT EXISTS (SELECT 1 FROM held h WHERE h.cell = t.cell AND h.treated_row = t.row)
)
SELECT c.*, r.part${list(paths.items)}
FROM cases c JOIN ${context.grid.cells} r ON r.id = c.cell
${paths.joins.join('\n')}
WHERE c.day BETWEEN r.first_day AND r.last_day`;
}
