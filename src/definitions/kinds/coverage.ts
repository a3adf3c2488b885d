import type { CoverageFigure } from '../figure-definition.ts';
import { type DefinitionKind, IN_PER_CENT } from './definition-kind.ts';

export const coverage: DefinitionKind<CoverageFigure> = {
  kind: 'coverage',
  called: 'en täckningsgrad',
  fields: ['kind', 'numerator', 'denominator', 'missing', 'beside'],
  exclusions: ({ impossible }) => [impossible],
  statistics: () => ['n', 'share'],
  measuredIn: () => IN_PER_CENT,
  isShare: true,
  hasBreakdowns: false,
  hasChoices: false,
  readsOwnRow: () => true,
  parts: (sums) => ({ sums, census: true, beside: sums.everyone === undefined ? [] : [sums.everyone] }),
};
