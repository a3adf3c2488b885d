import type { SummaryFigure } from '../../../definitions/figure-definition.ts';
import type { Figure, SummaryResult } from '../../../results/result.ts';
import { mergeHistograms } from '../../../statistics/histogram.ts';
import { pool } from '../../../statistics/pool.ts';
import { absentNation } from '../absent-nation.ts';
import { endsOfSeveral, pathsOfDays } from '../days.ts';
import type { Kind, NationBeside } from '../kind.ts';
import { plainSummary } from './plain.ts';
import { readSummary, summaryQueries } from './sql.ts';
import { summaryResult } from './summary-result.ts';

/** n, mean, SD and percentiles of a whole number per case, from its exact histogram. */
export const summary: Kind<SummaryFigure> = {
  kind: 'summary',
  paths: ({ value }) => (value.kind === 'age' ? [value.born, value.on] : pathsOfDays(value)),
  falseWithout: ({ value }) => (value.kind === 'age' ? [] : endsOfSeveral(value)),
  // Of several ends any will do.
  valuedBy: ({ value }) => {
    if (value.kind === 'age') return [value.born];
    const { from, to, orTo = [] } = value;
    return orTo.length === 0 ? [from, to] : [from];
  },
  flags: () => [],
  queries: summaryQueries,
  read: readSummary,
  plain: plainSummary,
  combine: combineSummaries,
};

/**
 * The nation: from the reporters' exact histograms where all have one, which gives percentiles too (`method: micro`);
 * else mean and SD pooled from n, mean and SD, and percentiles that can't be pooled (contract.md 2).
 */
function combineSummaries(figures: readonly Figure[], beside: NationBeside): Figure {
  const parts = figures.filter((figure) => figure.kind === 'summary');
  if (parts.length === 0) return absentNation(figures);
  // One who has been at two reporters is one person: the reporters' own numbers can't be added up.
  const isBeside = beside.persons !== undefined && parts.every((part) => part.persons !== undefined);
  const persons = isBeside ? { persons: beside.persons } : {};
  const histograms = parts.map(({ histogram }) => histogram).filter((histogram) => histogram !== undefined);
  if (histograms.length === parts.length) {
    const histogram = mergeHistograms(histograms);
    return { ...summaryResult(histogram), ...persons, method: 'micro' };
  }
  const { n, mean, sd } = pool(parts);
  const absent: SummaryResult['absent'] = {
    p10: 'not-poolable',
    median: 'not-poolable',
    p90: 'not-poolable',
    ...(sd === null ? { sd: 'single-value' } : {}),
  };
  return { kind: 'summary', n, mean, sd, ...persons, absent };
}
