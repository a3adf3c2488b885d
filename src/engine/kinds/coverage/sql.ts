import type { CoverageFigure } from '../../../definitions/figure-definition.ts';
import type { Figure } from '../../../results/result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { rowFor, rowsOf } from '../../sql/rows-by-part.ts';
import { inPeriodSql, inStratumSql, type SqlContext } from '../../sql/source-sql.ts';
import { countOf } from '../../sql/sql-row.ts';
import { conditionsSql, identifier, literal } from '../../sql/text.ts';
import type { KindContext, KindReading, PartContext, QueryRows } from '../kind.ts';
import { listedRows } from '../listed-rows.ts';
import { nobodyKnown } from '../nobody-known.ts';

/** The sums per cell, rows that can't be right, and the sums per part with the reporters that don't take part. */
export function coverageQueries(
  figure: CoverageFigure,
  relation: CasesRelation,
  context: KindContext,
): readonly Query[] {
  const [matched, all] = [relation.column(figure.matched), relation.column(figure.all)];
  const everyone =
    figure.everyone === undefined ? [] : [{ id: 'everyone', sql: everyoneSql(figure, relation, context) }];
  return [
    { id: 'sums', sql: `SELECT cell, ${sumsSql(matched, all)} FROM ${relation.from} c GROUP BY cell` },
    {
      id: 'excluded',
      sql: `SELECT cell, source_table, row FROM ${relation.from} c WHERE ${matched} > ${all}`,
    },
    ...everyone,
  ];
}

function sumsSql(matched: string, all: string): string {
  const sum = (when: string, what: string) => `sum(CASE WHEN ${when} THEN ${what} ELSE 0 END)`;
  return [
    `${sum(`${matched} <= ${all}`, matched)} AS numerator`,
    `${sum(`${matched} <= ${all}`, all)} AS denominator`,
    `${sum(`${matched} IS NULL AND ${all} IS NOT NULL`, all)} AS missing`,
  ].join(', ');
}

function everyoneSql(figure: CoverageFigure, { population, grid }: CasesRelation, context: KindContext): string {
  const [source] = population.rows;
  if (source === undefined) throw new Error('a population without rows');
  const sql: SqlContext = { ...context, grid };
  const reporters = context.area.reporters.map(({ id }) => literal(id)).join(', ');
  const column = (name: string) => `t.${identifier(name)}`;
  return `SELECT r.part, ${sumsSql(column(figure.matched), column(figure.all))}
FROM ${identifier(source.table)} t JOIN ${grid.parts} r ON ${inPeriodSql(source)}${inStratumSql(source.table, sql)}
WHERE ${conditionsSql('t', source.conditions)} AND ${column(context.area.reporterVariable)} IN (${reporters}) GROUP BY r.part`;
}

/** Coverage by reporter; where nothing has been matched it is not applicable. */
export function readCoverage(
  figure: CoverageFigure,
  rows: QueryRows,
  reporters: readonly string[],
  _context: PartContext,
): KindReading {
  const figures = reporters.map((reporter): [string, Figure] => {
    const row = rowFor(rows, 'sums', reporter);
    const denominator = countOf(row, 'denominator');
    if (row === undefined || denominator === 0) return [reporter, nobodyKnown(countOf(row, 'missing'))];
    return [
      reporter,
      { kind: 'proportion', numerator: row.count('numerator'), denominator, missing: row.count('missing') },
    ];
  });
  const { everyone } = figure;
  const sums = () => {
    const all = rowFor(rows, 'everyone');
    return { numerator: countOf(all, 'numerator'), denominator: countOf(all, 'denominator') };
  };
  return {
    figures: new Map(figures),
    excluded: listedRows(rowsOf(rows, 'excluded'), () => figure.impossible.code),
    nation: everyone === undefined ? {} : { beside: { [everyone.id]: sums() } },
  };
}
