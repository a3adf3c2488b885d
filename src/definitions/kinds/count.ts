import type { CountFigure } from '../measure.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const count: DefinitionKind<CountFigure> = {
  kind: 'count',
  exclusions: () => [],
  parts: ({ breakdowns }) => ({ breakdowns }),
};
