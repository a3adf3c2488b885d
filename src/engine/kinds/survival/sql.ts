import type { SurvivalFigure } from '../../../definitions/figure-definition.ts';
import type { Figure } from '../../../results/result.ts';
import type { CasesRelation, Joined, Query } from '../../sql/query.ts';
import { rowsOf } from '../../sql/rows-by-part.ts';
import type { SqlRow } from '../../sql/sql-row.ts';
import { dateLiteral } from '../../sql/text.ts';
import type { KindContext, KindReading, PartContext, QueryRows } from '../kind.ts';
import { listedRows } from '../listed-rows.ts';
import { codeSql } from '../variable-codes.ts';
import { type FollowUpCount, survivalFigure, withRelative } from './estimate.ts';
import { exclusionOf, type NoFollowUp } from './exclusion-of.ts';
import { survivalGroups } from './groups.ts';
import type { PopulationCount } from './relative.ts';

const COUNTS = 'code, days, event, entry';
const PLACES = 'days, event, age, start_day, sex';

/**
 * Cases counted by group, days, outcome and day of entry, per cell and per part; with a life table also by their place in it;
 * and those that can't be followed. The estimates are ours.
 */
export function survivalQueries(
  figure: SurvivalFigure,
  relation: CasesRelation,
  context: KindContext,
): readonly Query[] {
  const cases = followUpSql(figure, relation, codeSql(figure.by.variable, relation, context.dictionary));
  const counted = (by: string, from: string, keys: string) =>
    `SELECT ${by}, ${keys}, count(*) AS n FROM (${from}) v WHERE reason IS NULL GROUP BY ${by}, ${keys}`;
  const isOfPersons = relation.population.count === 'persons';
  const nation = isOfPersons ? firstOfPersonSql(cases) : cases;
  const joined = (keys: string): Joined =>
    isOfPersons
      ? { rows: 'whole', why: 'whose case was the first' }
      : { rows: 'added', by: ['part', ...keys.split(', ')] };
  const isRelative = figure.population !== undefined && context.lifeTable !== undefined;
  return [
    { id: 'counts', sql: counted('cell', cases, COUNTS) },
    { id: 'nation', sql: counted('part', nation, COUNTS), joined: joined(COUNTS) },
    ...(isRelative
      ? [
          { id: 'places', sql: counted('cell', cases, PLACES) },
          { id: 'nation-places', sql: counted('part', nation, PLACES), joined: joined(PLACES) },
        ]
      : []),
    { id: 'excluded', sql: `SELECT cell, source_table, row, reason FROM (${cases}) v WHERE reason IS NOT NULL` },
  ];
}

function followUpSql(figure: SurvivalFigure, relation: CasesRelation, code: string): string {
  const [from, death, seen] = [figure.from, figure.death, figure.lastSeen].map(relation.column);
  const end = `COALESCE(${death}, ${seen})`;
  const entry = figure.entry === undefined ? '0' : enteredSql(`${from}`, relation.column(figure.entry));
  const never = figure.entry === undefined ? '' : ` WHEN ${entry} >= ${end} - ${from} THEN 'neverAtRisk'`;
  const reason = `CASE WHEN ${from} IS NULL OR ${end} IS NULL THEN 'missing' WHEN ${end} < ${from} THEN 'negative'${never} END`;
  const items = [
    ...(relation.population.count === 'persons' ? ['day'] : []),
    `${code} AS code`,
    `${end} - ${from} AS days`,
    `CASE WHEN ${death} IS NULL THEN 0 ELSE 1 END AS event`,
    `${entry} AS entry`,
    `${reason} AS reason`,
  ];
  if (figure.population !== undefined) {
    const { born, sex } = figure.population;
    items.push(
      `${from} - ${relation.column(born)} AS age`,
      `${from} - ${dateLiteral('1970-01-01')} AS start_day`,
      `CAST(${relation.column(sex)} AS VARCHAR) AS sex`,
    );
  }
  return `SELECT cell, part, person, source_table, row, ${items.join(', ')} FROM ${relation.from} c`;
}

/** A person with cases at several reporters is one in the nation: the first of them. */
function firstOfPersonSql(cases: string): string {
  return `SELECT * FROM (SELECT w.*, row_number() OVER (PARTITION BY part, person ORDER BY day, row) AS place FROM (${cases}) w) p WHERE place = 1`;
}

/** Days to entry: none when it came before the start, or is not known. */
function enteredSql(from: string, entry: string): string {
  return `CASE WHEN ${entry} > ${from} THEN ${entry} - ${from} ELSE 0 END`;
}

/** Estimates by reporter, and the nation's from all cases of the part. */
export function readSurvival(
  figure: SurvivalFigure,
  rows: QueryRows,
  reporters: readonly string[],
  context: PartContext,
): KindReading {
  const groups = survivalGroups(figure, context.measure.computation.population, context.dictionary);
  const { lifeTable } = context;
  const estimate = (of: (query: string) => readonly SqlRow[], counts: string, places: string) => {
    const all = survivalFigure(of(counts).map(countOf), groups, figure.entry !== undefined);
    if (figure.population === undefined || lifeTable === undefined) return all;
    return withRelative(all, of(places).map(placeOf), lifeTable);
  };
  const figures = reporters.map((reporter): [string, Figure] => [
    reporter,
    estimate((query) => rowsOf(rows, query).filter((row) => row.text('reporter') === reporter), 'counts', 'places'),
  ]);
  return {
    figures: new Map(figures),
    excluded: listedRows(rowsOf(rows, 'excluded'), (row) => exclusionOf(figure, row.text('reason') as NoFollowUp).code),
    nation: { figure: estimate((query) => rowsOf(rows, query), 'nation', 'nation-places') },
  };
}

function countOf(row: SqlRow): FollowUpCount {
  return {
    code: row.maybeText('code') ?? null,
    time: row.count('days'),
    event: row.flag('event'),
    entry: row.count('entry'),
    n: row.count('n'),
  };
}

function placeOf(row: SqlRow): PopulationCount {
  return {
    time: row.count('days'),
    event: row.flag('event'),
    age: row.maybeNumber('age') ?? null,
    start: row.number('start_day'),
    sex: row.maybeText('sex') ?? null,
    n: row.count('n'),
  };
}
