import type { SurvivalFigure } from '../../../definitions/measure.ts';
import type { Figure } from '../../../results/result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { rowsOf } from '../../sql/rows-by-part.ts';
import type { SqlRow } from '../../sql/sql-row.ts';
import type { KindContext, KindReading, PartContext, QueryRows } from '../kind.ts';
import { listedRows } from '../listed-rows.ts';
import { codeSql } from '../variable-codes.ts';
import { type FollowUpCount, survivalFigure } from './estimate.ts';
import { exclusionOf, type NoFollowUp } from './exclusion-of.ts';
import { survivalGroups } from './groups.ts';

/** Cases counted per cell by group, days, outcome and day of entry; and those that can't be followed. The estimates are ours. */
export function survivalQueries(
  figure: SurvivalFigure,
  relation: CasesRelation,
  { dictionary }: KindContext,
): readonly Query[] {
  const cases = `(${followUpSql(figure, relation, codeSql(figure.by.variable, relation, dictionary))}) v`;
  const keys = 'cell, code, days, event, entry';
  return [
    { id: 'counts', sql: `SELECT ${keys}, count(*) AS n FROM ${cases} WHERE reason IS NULL GROUP BY ${keys}` },
    { id: 'excluded', sql: `SELECT cell, source_table, row, reason FROM ${cases} WHERE reason IS NOT NULL` },
  ];
}

function followUpSql(figure: SurvivalFigure, relation: CasesRelation, code: string): string {
  const [from, death, seen] = [figure.from, figure.death, figure.lastSeen].map(relation.column);
  const end = `COALESCE(${death}, ${seen})`;
  const entry = figure.entry === undefined ? '0' : enteredSql(`${from}`, relation.column(figure.entry));
  const never = figure.entry === undefined ? '' : ` WHEN ${entry} >= ${end} - ${from} THEN 'neverAtRisk'`;
  const reason = `CASE WHEN ${from} IS NULL OR ${end} IS NULL THEN 'missing' WHEN ${end} < ${from} THEN 'negative'${never} END`;
  const event = `CASE WHEN ${death} IS NULL THEN 0 ELSE 1 END`;
  return `SELECT cell, source_table, row, ${code} AS code, ${end} - ${from} AS days, ${event} AS event, ${entry} AS entry, ${reason} AS reason FROM ${relation.from} c`;
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
  const all = rowsOf(rows, 'counts');
  const estimate = (some: typeof all) => survivalFigure(some.map(countOf), groups, figure.entry !== undefined);
  const figures = reporters.map((reporter): [string, Figure] => [
    reporter,
    estimate(all.filter((row) => row.text('reporter') === reporter)),
  ]);
  return {
    figures: new Map(figures),
    excluded: listedRows(rowsOf(rows, 'excluded'), (row) => exclusionOf(figure, row.text('reason') as NoFollowUp).code),
    nation: { figure: estimate(all) },
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
