import type { CoverageFigure } from '../measure.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const coverage: DefinitionKind<CoverageFigure> = {
  kind: 'coverage',
  exclusions: ({ impossible }) => [impossible],
  parts: (sums) => ({ sums, beside: sums.everyone === undefined ? [] : [sums.everyone] }),
};
