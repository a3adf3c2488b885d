import type { ProportionFigure } from '../../measure.ts';
import { PERSON } from '../../names.ts';
import type { Figure } from '../../result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { conditionsSql, dateLiteral, identifier } from '../../sql/text.ts';
import type { KindContext, KindReading, QueryRows } from '../kind.ts';
import { besideSources, sourcesOfTable } from './beside-sources.ts';
import { preliminary } from './preliminary.ts';

/** Cases, and those with a linked row, counted per reporter in one query; distinct persons in another. */
export function proportionQueries(
  figure: ProportionFigure,
  relation: CasesRelation,
  context: KindContext,
): readonly Query[] {
  const linked = linkedSql(figure, relation, context);
  const beside = besideSources(figure, relation.population).map(({ places }, nth) => {
    const has = places.map((place) => `c.s${place} = 1`).join(' OR ');
    return `, sum(CASE WHEN ${has} THEN 1 ELSE 0 END) AS d${nth}, sum(CASE WHEN (${has}) AND l.person IS NOT NULL THEN 1 ELSE 0 END) AS n${nth}`;
  });
  const from = `FROM ${relation.from} c LEFT JOIN (${linked}) l ON l.reporter = c.reporter AND l.person = c.person`;
  return [
    {
      id: 'share',
      sql: `SELECT c.reporter, count(*) AS denominator, count(l.person) AS numerator${beside.join('')} ${from} GROUP BY c.reporter`,
    },
    {
      id: 'unique',
      sql: `SELECT count(DISTINCT c.person) AS denominator, count(DISTINCT l.person) AS numerator ${from}`,
    },
  ];
}

/** The reporters' persons with a linked row. */
function linkedSql({ numerator }: ProportionFigure, relation: CasesRelation, { area, asOf }: KindContext): string {
  const date = `p.${identifier(numerator.date)}`;
  const reporter = `p.${identifier(area.reporterVariable)}`;
  const person = `p.${identifier(PERSON)}`;
  const where = [
    conditionsSql('p', numerator.conditions),
    ...(numerator.latest === 'extract' ? [`${date} <= ${dateLiteral(asOf)}`] : []),
  ].join(' AND ');
  if (numerator.within === undefined)
    return `SELECT DISTINCT ${reporter} AS reporter, ${person} AS person FROM ${identifier(numerator.table)} p WHERE ${where}`;
  const { after, fromDays, toDays } = numerator.within;
  const starts = sourcesOfTable(relation.population, after).map((place) => relation.sourceRows(place));
  return `SELECT DISTINCT s.reporter, s.person FROM (${starts.join('\nUNION ALL\n')}) s
JOIN ${identifier(numerator.table)} p ON ${person} = s.person AND ${reporter} = s.reporter
WHERE ${where} AND ${date} - s.day BETWEEN ${fromDays} AND ${toDays}`;
}

/** Proportions by reporter; a denominator of 0 is not applicable, never 0 %. */
export function readProportion(
  figure: ProportionFigure,
  rows: QueryRows,
  reporters: readonly string[],
  context: KindContext,
): KindReading {
  const sources = besideSources(figure, context.measure.computation.population);
  const figures = reporters.map((reporter): [string, Figure] => {
    const row = rows.get('share')?.find((found) => found['reporter'] === reporter);
    const denominator = Number(row?.['denominator'] ?? 0);
    if (row === undefined || denominator === 0) return [reporter, { kind: 'absent', reason: 'not-applicable' }];
    const beside = sources.map(({ id }, nth) => [
      id,
      { numerator: Number(row[`n${nth}`] ?? 0), denominator: Number(row[`d${nth}`] ?? 0) },
    ]);
    return [
      reporter,
      {
        kind: 'proportion',
        numerator: Number(row['numerator'] ?? 0),
        denominator,
        ...preliminary(figure, context.lastDay[reporter] ?? context.asOf, context.asOf),
        ...(beside.length === 0 ? {} : { beside: Object.fromEntries(beside) }),
      },
    ];
  });
  const unique = rows.get('unique')?.[0];
  return {
    figures: new Map(figures),
    excluded: [],
    nation: { unique: Number(unique?.['denominator'] ?? 0), uniqueNumerator: Number(unique?.['numerator'] ?? 0) },
  };
}
