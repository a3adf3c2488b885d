import { pathsOfBreakdown } from '../../../definitions/breakdown-paths.ts';
import type { CountFigure } from '../../../definitions/measure.ts';
import type { Figure } from '../../../results/result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { rowFor, rowsOf } from '../../sql/rows-by-part.ts';
import { countOf } from '../../sql/sql-row.ts';
import { literal } from '../../sql/text.ts';
import { breakdownCodes } from '../breakdown-codes.ts';
import type { KindContext, KindReading, PartContext, QueryRows } from '../kind.ts';
import { codeSql } from '../variable-codes.ts';

const columnOf = (place: number) => `c${place}`;

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
      ? [{ id: 'unique', sql: `SELECT part, count(DISTINCT person) AS n FROM ${relation.from} c GROUP BY part` }]
      : []),
    ...figure.breakdowns.map((breakdown): Query => {
      if (breakdown.kind === 'categories') {
        const sums = breakdown.categories.map(
          ({ conditions }, place) => `sum(${relation.flag(conditions)}) AS ${columnOf(place)}`,
        );
        return { id: breakdown.id, sql: byCell(sums.join(', ')) };
      }
      const codes = pathsOfBreakdown(breakdown).map((path) => codeSql(path, relation, dictionary));
      const category = `COALESCE(${[...codes, literal(breakdown.missing)].join(', ')})`;
      return { id: breakdown.id, sql: byCell(`${category} AS category, count(*) AS n`, `, ${category}`) };
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
      const codes = breakdownCodes(breakdown, population, context.dictionary);
      const counts = codes.map(({ id }, place): [string, number] => [
        id,
        breakdown.kind === 'categories'
          ? countOf(found[0], columnOf(place))
          : countOf(
              found.find((row) => row.text('category') === id),
              'n',
            ),
      ]);
      by[breakdown.id] = Object.fromEntries(
        breakdown.kind === 'variable' && breakdown.onlyOccurring ? counts.filter(([, n]) => n > 0) : counts,
      );
    }
    return [reporter, { kind: 'count', n: countOf(rowFor(rows, 'n', reporter), 'n'), by }];
  });
  const nation = population.count === 'persons' ? { unique: countOf(rowFor(rows, 'unique'), 'n') } : {};
  return { figures: new Map(figures), excluded: [], nation };
}
