import type { Histogram } from '../../../statistics/histogram.ts';
import type { SummaryFigure, ValueDefinition } from '../../measure.ts';
import type { Figure } from '../../result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import type { Excluded, KindContext, KindReading, QueryRows } from '../kind.ts';
import { listedRows } from '../listed-rows.ts';
import { summaryResult } from './summary-result.ts';
import { exclusionOf, type NoValue } from './value-exclusions.ts';

/**
 * An exact histogram per reporter: whole numbers have few values, so n, mean, SD and percentiles are computed from it by
 * our own statistics, once, and histograms of reporters can be merged.
 */
export function summaryQueries({ value }: SummaryFigure, relation: CasesRelation): readonly Query[] {
  const { number, reason } = valueSql(value, relation);
  const cases = `(SELECT reporter, person, source_table, row, ${number} AS value, ${reason} AS reason FROM ${relation.from} c)`;
  const persons = `SELECT reporter, count(DISTINCT person) AS n FROM ${cases} v WHERE value IS NOT NULL GROUP BY reporter`;
  return [
    {
      id: 'histogram',
      sql: `SELECT reporter, value, count(*) AS n FROM ${cases} v WHERE value IS NOT NULL GROUP BY reporter, value`,
    },
    ...(relation.population.count === 'persons' ? [] : [{ id: 'persons', sql: persons }]),
    { id: 'excluded', sql: `SELECT reporter, source_table, row, reason FROM ${cases} v WHERE reason IS NOT NULL` },
  ];
}

function valueSql(value: ValueDefinition, relation: CasesRelation): { number: string; reason: string } {
  const [from, to] = (value.kind === 'age' ? [value.born, value.on] : [value.from, value.to]).map((path) =>
    relation.column(path),
  );
  const known = `${from} IS NOT NULL AND ${to} IS NOT NULL AND ${from} <= ${to}`;
  const alone = value.kind === 'days' && value.alone !== undefined ? value.alone : undefined;
  const number = value.kind === 'age' ? ageSql(`${from}`, `${to}`) : `greatest(${to} - ${from}, ${value.atLeast})`;
  const cases = (whole: string, onAlone: string) =>
    `CASE ${alone === undefined ? '' : `WHEN alone = 1 THEN ${onAlone} `}${whole} END`;
  return {
    number: cases(`WHEN ${known} THEN ${number}`, String(alone)),
    reason: cases(
      `WHEN ${from} IS NULL THEN 'missingFrom' WHEN ${to} IS NULL THEN 'missingTo' WHEN ${to} < ${from} THEN 'negative'`,
      'NULL',
    ),
  };
}

/** Completed years, by comparing month and day: a birthday on 29 February falls on 1 March in common years. */
function ageSql(born: string, on: string): string {
  const part = (field: string, column: string) => `extract(${field} FROM ${column})`;
  const monthAndDay = (column: string) => `${part('month', column)} * 100 + ${part('day', column)}`;
  return `CAST(${part('year', on)} - ${part('year', born)} - CASE WHEN ${monthAndDay(on)} < ${monthAndDay(born)} THEN 1 ELSE 0 END AS INTEGER)`;
}

/** Summaries by reporter out of the histograms; a reporter without a value has nothing to summarise. */
export function readSummary(
  figure: SummaryFigure,
  rows: QueryRows,
  reporters: readonly string[],
  context: KindContext,
): KindReading {
  const grain = context.measure.computation.population.count;
  const figures = reporters.map((reporter): [string, Figure] => {
    const of = (id: string) => (rows.get(id) ?? []).filter((row) => row['reporter'] === reporter);
    const histogram: Histogram = of('histogram')
      .map((row) => [Number(row['value']), Number(row['n'])] as const)
      .toSorted(([a], [b]) => a - b);
    if (histogram.length === 0) return [reporter, { kind: 'absent', reason: 'not-applicable' }];
    const persons = grain === 'persons' ? {} : { persons: Number(of('persons')[0]?.['n'] ?? 0) };
    return [reporter, { ...summaryResult(histogram), ...persons }];
  });
  const code = (reason: unknown) => exclusionOf(figure.value, reason as NoValue).code;
  const excluded: Excluded[] = listedRows(rows.get('excluded') ?? [], (row) => code(row['reason']));
  return { figures: new Map(figures), excluded, nation: {} };
}
