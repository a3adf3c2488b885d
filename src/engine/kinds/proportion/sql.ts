import type { ProportionFigure } from '../../../definitions/figure-definition.ts';
import type { Figure } from '../../../results/result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { rowFor } from '../../sql/rows-by-part.ts';
import { countOf } from '../../sql/sql-row.ts';
import type { KindContext, KindReading, PartContext, QueryRows } from '../kind.ts';
import { nobodyKnown } from '../nobody-known.ts';
import { besideSources } from './beside-sources.ts';
import { metSql } from './met-sql.ts';
import { preliminary } from './preliminary.ts';

/**
 * Cases, and those in the numerator, counted per cell, and distinct persons per part: in one query, so that each case is judged
 * once. A row has either a cell or a part.
 */
export function proportionQueries(
  figure: ProportionFigure,
  relation: CasesRelation,
  context: KindContext,
): readonly Query[] {
  const beside = besideSources(figure, relation.population).map(({ places }, nth) => {
    const has = places.map((place) => `s${place} = 1`).join(' OR ');
    return {
      ofCell: `, sum(CASE WHEN (${has}) AND met IS NOT NULL THEN 1 ELSE 0 END) AS d${nth}, sum(CASE WHEN (${has}) AND met = 1 THEN 1 ELSE 0 END) AS n${nth}`,
      ofPart: ', NULL, NULL',
    };
  });
  const persons = (met: string) => relation.distinct(`CASE WHEN ${met} THEN person END`);
  const all = (of: 'ofCell' | 'ofPart') => beside.map((each) => each[of]).join('');
  const judged = `WITH judged AS MATERIALIZED (${metSql(figure, relation, context)})
`;
  const ofCells = `SELECT cell, NULL AS part, count(met) AS denominator, sum(met) AS numerator, count(*) AS n, NULL AS persons, NULL AS persons_met${all('ofCell')} FROM judged GROUP BY cell`;
  const ofParts = `SELECT NULL, part, NULL, NULL, NULL, ${persons('met IS NOT NULL')}, ${persons('met = 1')}${all('ofPart')} FROM judged GROUP BY part`;
  return [{ id: 'shares', sql: `${judged}${ofCells}\nUNION ALL\n${ofParts}` }];
}

/** Proportions by reporter; a denominator of 0 is not applicable, never 0 %. */
export function readProportion(
  figure: ProportionFigure,
  rows: QueryRows,
  reporters: readonly string[],
  context: PartContext,
): KindReading {
  const sources = besideSources(figure, context.measure.computation.population);
  const figures = reporters.map((reporter): [string, Figure] => {
    const row = rowFor(rows, 'shares', reporter);
    const denominator = countOf(row, 'denominator');
    if (row === undefined || denominator === 0)
      return [reporter, nobodyKnown(figure.numerator.own === undefined ? 0 : countOf(row, 'n'))];
    const beside = sources.map(({ id }, nth) => [
      id,
      { numerator: row.count(`n${nth}`), denominator: row.count(`d${nth}`) },
    ]);
    return [
      reporter,
      {
        kind: 'proportion',
        numerator: row.count('numerator'),
        denominator,
        ...(figure.numerator.own === undefined ? {} : { missing: row.count('n') - denominator }),
        ...preliminary(figure, context.lastDay[reporter] ?? context.asOf, context.asOf),
        ...(beside.length === 0 ? {} : { beside: Object.fromEntries(beside) }),
      },
    ];
  });
  const unique = rowFor(rows, 'shares');
  return {
    figures: new Map(figures),
    excluded: [],
    nation: { unique: countOf(unique, 'persons'), uniqueNumerator: countOf(unique, 'persons_met') },
  };
}
