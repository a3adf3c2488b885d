import type { CoverageFigure } from '../../../definitions/figure-definition.ts';
import type { Kind } from '../kind.ts';
import { combineProportions } from '../proportion/combine.ts';
import { plainCoverage, plainCoverageOfAll } from './plain.ts';
import { coverageQueries, readCoverage } from './sql.ts';

/** The share of another register's cases that this one has, out of rows that hold the sums. */
export const coverage: Kind<CoverageFigure> = {
  kind: 'coverage',
  paths: ({ matched, all }) => [matched, all],
  // What was never matched is counted as missing.
  falseWithout: () => [],
  flags: () => [],
  queries: coverageQueries,
  read: readCoverage,
  plain: plainCoverage,
  plainNation: plainCoverageOfAll,
  combine: combineProportions,
};
