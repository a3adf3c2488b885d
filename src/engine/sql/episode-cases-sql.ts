import type { EpisodePopulation } from '../../definitions/population.ts';
import { type CaseColumns, NOT_COUNTED, pathSql } from './case-columns.ts';
import { fromSource, inPeriodSql, personSql, ROW, ROW_COLUMN, type SqlContext } from './source-sql.ts';
import { staysSql } from './stays-sql.ts';
import { conditionsSql, identifier, literal } from './text.ts';

/** The first day of an episode's rows, and the last day that any of them is known to reach: which rows it was made of. */
export const EPISODE_FIRST = 'episode_first';
export const EPISODE_REACHED = 'episode_reached';
/** Its last day; missing while it is open: which rows it holds. */
export const EPISODE_LAST = 'episode_last';

/**
 * Episodes that hold a row, and rows in no episode that count on their own. Rows of a source and episodes are the same
 * person's at the same reporter; an episode's own rows are joined by `staysSql`, for persons with a row in the period:
 * all others' cases are of another. `alone` is NOT_COUNTED for a row in no episode that does not count on its own: the plan lists it and leaves it out.
 */
export function episodeCasesSql(population: EpisodePopulation, columns: CaseColumns, context: SqlContext): string {
  const { episode, alone } = population;
  const [source] = population.rows;
  const ends = new Map([
    [episode.from, 'c.from_day'],
    [episode.to, 'c.to_day'],
  ]);
  const flags = columns.flags.map(
    (conditions, place) => `CASE WHEN ${conditionsSql('t', conditions)} THEN 1 ELSE 0 END AS f${place}`,
  );
  const flagNames = columns.flags.map((_, place) => `f${place}`);
  const paths = pathSql(columns, (column) => ends.get(column) ?? `o.${identifier(column)}`, 'c.person');
  const readsOwn = [...columns.paths.keys()].some((path) => !path.includes('.') && !ends.has(path));
  const own = readsOwn
    ? `LEFT JOIN ${identifier(episode.table)} o ON o.${identifier(ROW)} = c.row AND c.source_table = ${literal(episode.table)}`
    : '';
  const list = (items: readonly string[]) => items.map((item) => `, ${item}`).join('');
  const [from, to] = [`t.${identifier(episode.from)}`, `t.${identifier(episode.to)}`];
  return `WITH every_treated AS (
SELECT r.id AS cell, r.member AS reporter, ${personSql(source.table, context)} AS person, ${ROW_COLUMN} AS row, t.${identifier(source.date)} AS day,
  CASE WHEN ${conditionsSql('t', alone.conditions)} THEN 1 ELSE ${NOT_COUNTED} END AS alone, CASE WHEN ${inPeriodSql(source)} THEN 1 ELSE 0 END AS within${list(flags)}
${fromSource(source, context)}
), asked AS (
SELECT cell, person, min(row) AS whose FROM every_treated WHERE within = 1 GROUP BY cell, person
), treated AS (
SELECT a.*, d.whose FROM every_treated a JOIN asked d ON d.cell = a.cell AND d.person = a.person
), contact AS (
SELECT r.id AS cell, r.member AS reporter, d.whose AS person, ${ROW_COLUMN} AS row, ${from} AS from_day, CASE WHEN ${to} >= ${from} THEN ${to} END AS to_day
${fromSource(episodeRows(population), context, `JOIN asked d ON d.cell = r.id AND d.person = ${personSql(episode.table, context)}`)}
), ${staysSql('contact')}, held AS (
SELECT t.row AS treated_row, t.day, t.person AS treated_person${list(flagNames.map((name) => `t.${name}`))}, e.*
FROM treated t JOIN stay e ON e.cell = t.cell AND e.person = t.whose
  AND e.from_day <= t.day AND (e.to_day IS NULL OR t.day <= e.to_day)
), cases AS (
SELECT cell, reporter, min(treated_person) AS person, ${literal(episode.table)} AS source_table, row, 0 AS alone, 1 AS s0, min(day) AS day, from_day, to_day, reached${list(flagNames.map((name) => `max(${name}) AS ${name}`))}
FROM held GROUP BY cell, reporter, row, from_day, to_day, reached
UNION ALL
SELECT cell, reporter, person, ${literal(source.table)}, row, alone, 1, day, NULL, NULL, NULL${list(flagNames)}
FROM treated t WHERE within = 1 AND (cell, row) NOT IN (SELECT cell, treated_row FROM held)
)
SELECT c.cell, c.reporter, c.person, c.source_table, c.row, c.alone, c.s0, c.from_day AS ${EPISODE_FIRST}, c.reached AS ${EPISODE_REACHED}, c.to_day AS ${EPISODE_LAST}, r.part${list(flagNames.map((name) => `c.${name}`))}${list(paths.items)}
FROM cases c JOIN ${context.grid.cells} r ON r.id = c.cell
${[own, ...paths.joins].join('\n')}
WHERE c.day BETWEEN r.first_day AND r.last_day`;
}

/** The rows that episodes are made of, as a source dated by their first day. */
export function episodeRows({ episode: { table, from, conditions } }: EpisodePopulation) {
  return { table, date: from, conditions };
}

/** Rows of the period that end before they begin: `cell`, `source_table`, `row`. */
export function reversedSql(population: EpisodePopulation, context: SqlContext): string {
  const { table, from, to } = population.episode;
  const rows = episodeRows(population);
  return `SELECT r.id AS cell, ${literal(table)} AS source_table, ${ROW_COLUMN} AS row
${fromSource(rows, context)} AND ${inPeriodSql(rows)} AND t.${identifier(to)} < t.${identifier(from)}`;
}
