import { pathsOfBreakdown } from '../../../definitions/breakdown-paths.ts';
import type { CountFigure } from '../../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../../definitions/kinds/breakdowns.ts';
import type { Figure } from '../../../results/result.ts';
import { absentNation } from '../absent-nation.ts';
import type { Kind, NationBeside } from '../kind.ts';
import { tally } from '../tally.ts';
import { countParts } from './parts.ts';
import { plainCount } from './plain.ts';
import { countQueries, readCount } from './sql.ts';

/** How many, in all and by category. The nation is the sum over reporters (contract.md 2). */
export const count: Kind<CountFigure> = {
  kind: 'count',
  paths: (figure) => figure.breakdowns.flatMap((breakdown) => pathsOfBreakdown(breakdown)),
  // Every column of a count is a breakdown's, and rows are counted whatever it says.
  decides: () => [],
  falseWithout: () => [],
  parts: countParts,
  flags: (figure) => figure.breakdowns.flatMap((breakdown) => breakdownFacts(breakdown).categories),
  queries: countQueries,
  read: readCount,
  plain: plainCount,
  combine: combineCounts,
};

function combineCounts(figures: readonly Figure[], beside: NationBeside): Figure {
  const counts = figures.filter((figure) => figure.kind === 'count');
  if (counts.length === 0) return absentNation(figures);
  const by: Record<string, Record<string, number>> = {};
  for (const figure of counts)
    for (const [breakdown, categories] of Object.entries(figure.by)) {
      const sums = by[breakdown] ?? {};
      for (const [category, n] of Object.entries(categories)) tally(sums, category, n);
      by[breakdown] = sums;
    }
  const n = counts.reduce((sum, figure) => sum + figure.n, 0);
  return { kind: 'count', n, ...(beside.unique === undefined ? {} : { unique: beside.unique }), by };
}
