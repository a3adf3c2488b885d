import type { CountFigure } from '../../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../../definitions/kinds/breakdowns.ts';
import type { Figure } from '../../../results/result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { rowFor, rowsOf } from '../../sql/rows-by-part.ts';
import { countOf } from '../../sql/sql-row.ts';
import { breakdownKindOf } from '../breakdowns/breakdowns.ts';
import type { KindContext, KindReading, PartContext, QueryRows } from '../kind.ts';

/** One grouped count per breakdown, over the cases. */
export function countQueries(
  figure: CountFigure,
  relation: CasesRelation,
  { dictionary }: KindContext,
): readonly Query[] {
  const byCell = (items: string, more = '') => `SELECT cell, ${items} FROM ${relation.from} c GROUP BY cell${more}`;
  return [
    { id: 'n', sql: byCell('count(*) AS n') },
    ...(relation.population.count === 'persons'
      ? [
          {
            id: 'unique',
            sql: `SELECT part, ${relation.distinct('person')} AS n FROM ${relation.from} c GROUP BY part`,
          },
        ]
      : []),
    ...figure.breakdowns.map((breakdown): Query => {
      const { items, groups } = breakdownKindOf(breakdown).asked(breakdown, relation, dictionary);
      return { id: breakdown.id, sql: byCell(items, groups === undefined ? '' : `, ${groups}`) };
    }),
  ];
}

/** Counts by reporter; a reporter without cases has 0, and so has each category of the code list. */
export function readCount(
  figure: CountFigure,
  rows: QueryRows,
  reporters: readonly string[],
  context: PartContext,
): KindReading {
  const { population } = context.measure.computation;
  const figures = reporters.map((reporter): [string, Figure] => {
    const by: Record<string, Record<string, number>> = {};
    for (const breakdown of figure.breakdowns) {
      const found = rowsOf(rows, breakdown.id).filter((row) => row.text('reporter') === reporter);
      const kind = breakdownKindOf(breakdown);
      const codes = kind.codes(breakdown, population, context.dictionary);
      const counts = codes.map(({ id }, place): [string, number] => [id, kind.countIn(found, id, place)]);
      by[breakdown.id] = Object.fromEntries(
        breakdownFacts(breakdown).onlyOccurring ? counts.filter(([, n]) => n > 0) : counts,
      );
    }
    return [reporter, { kind: 'count', n: countOf(rowFor(rows, 'n', reporter), 'n'), by }];
  });
  const nation = population.count === 'persons' ? { unique: countOf(rowFor(rows, 'unique'), 'n') } : {};
  return { figures: new Map(figures), excluded: [], nation };
}
