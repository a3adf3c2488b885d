import type { AgeValue, SummaryFigure, ValueDefinition } from '../../../definitions/figure-definition.ts';
import type { Figure } from '../../../results/result.ts';
import type { Histogram } from '../../../statistics/histogram.ts';
import { distinctSql } from '../../sql/distinct-sql.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { rowFor, rowsOf } from '../../sql/rows-by-part.ts';
import { countOf } from '../../sql/sql-row.ts';
import { daysSql, type NoValue } from '../days.ts';
import type { KindReading, PartContext, QueryRows } from '../kind.ts';
import { listedRows } from '../listed-rows.ts';
import { summaryResult } from './summary-result.ts';
import { exclusionOf } from './value-exclusions.ts';

/**
 * An exact histogram per cell: whole numbers have few values, so n, mean, SD and percentiles are computed from it by
 * our own statistics, once, and histograms of reporters can be merged.
 */
export function summaryQueries({ value }: SummaryFigure, relation: CasesRelation): readonly Query[] {
  const { number, reason } = valueSql(value, relation);
  const cases = `(SELECT cell, part, person, source_table, row, ${number} AS value, ${reason} AS reason FROM ${relation.from} c)`;
  // A cell's persons are all in one database.
  const persons = (by: 'cell' | 'part') =>
    `SELECT ${by}, ${by === 'cell' ? distinctSql('person') : relation.distinct('person')} AS n FROM ${cases} v WHERE value IS NOT NULL GROUP BY ${by}`;
  return [
    {
      id: 'histogram',
      sql: `SELECT cell, value, count(*) AS n FROM ${cases} v WHERE value IS NOT NULL GROUP BY cell, value`,
    },
    ...(relation.population.count === 'persons'
      ? []
      : [
          { id: 'persons', sql: persons('cell') },
          { id: 'nation-persons', sql: persons('part') },
        ]),
    { id: 'excluded', sql: `SELECT cell, source_table, row, reason FROM ${cases} v WHERE reason IS NOT NULL` },
  ];
}

function valueSql(value: ValueDefinition, relation: CasesRelation): { number: string; reason: string } {
  if (value.kind === 'age') return ageSql(value, relation);
  const { days, reason } = daysSql(value, relation);
  // The greater of a missing value and a number would be the number.
  const number = `CASE WHEN ${days} IS NOT NULL THEN greatest(${days}, ${value.atLeast}) END`;
  if (value.alone === undefined) return { number, reason };
  return {
    number: `CASE WHEN alone = 1 THEN ${value.alone} ELSE ${number} END`,
    reason: `CASE WHEN alone = 1 THEN NULL ELSE ${reason} END`,
  };
}

/** Completed years, by comparing month and day: a birthday on 29 February falls on 1 March in common years. */
function ageSql({ born, on, negative }: AgeValue, relation: CasesRelation): { number: string; reason: string } {
  const { days, reason } = daysSql({ from: born, to: on }, relation);
  const isKnown = negative === undefined ? `${relation.column(on)} - ${relation.column(born)}` : days;
  const why = negative === undefined ? `CASE WHEN ${reason} <> 'negative' THEN ${reason} END` : reason;
  const part = (field: string, path: string) => `extract(${field} FROM ${relation.column(path)})`;
  const monthAndDay = (path: string) => `${part('month', path)} * 100 + ${part('day', path)}`;
  const years = `${part('year', on)} - ${part('year', born)} - CASE WHEN ${monthAndDay(on)} < ${monthAndDay(born)} THEN 1 ELSE 0 END`;
  return { number: `CASE WHEN ${isKnown} IS NOT NULL THEN CAST(${years} AS INTEGER) END`, reason: why };
}

/** Summaries by reporter out of the histograms; a reporter without a value has nothing to summarise. */
export function readSummary(
  figure: SummaryFigure,
  rows: QueryRows,
  reporters: readonly string[],
  context: PartContext,
): KindReading {
  const grain = context.measure.computation.population.count;
  const figures = reporters.map((reporter): [string, Figure] => {
    const histogram: Histogram = rowsOf(rows, 'histogram')
      .filter((row) => row.text('reporter') === reporter)
      .map((row) => [row.number('value'), row.count('n')] as const)
      .toSorted(([a], [b]) => a - b);
    if (histogram.length === 0) return [reporter, { kind: 'absent', reason: 'not-applicable' }];
    const persons = grain === 'persons' ? {} : { persons: countOf(rowFor(rows, 'persons', reporter), 'n') };
    return [reporter, { ...summaryResult(histogram), ...persons }];
  });
  const excluded = listedRows(
    rowsOf(rows, 'excluded'),
    (row) => exclusionOf(figure.value, row.text('reason') as NoValue).code,
  );
  const nation = grain === 'persons' ? {} : { persons: countOf(rowFor(rows, 'nation-persons'), 'n') };
  return { figures: new Map(figures), excluded, nation };
}
