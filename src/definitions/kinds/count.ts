import type { CountFigure } from '../figure-definition.ts';
import { breakdownFacts } from './breakdowns.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const count: DefinitionKind<CountFigure> = {
  kind: 'count',
  called: 'ett antal (med de uppdelningar som finns)',
  fields: ['kind', 'n', 'unique', 'by'],
  exclusions: () => [],
  statistics: ({ breakdowns }) => (breakdowns.length === 0 ? ['n'] : ['n', 'by']),
  measuredIn: () => ({ words: ['antal'], name: 'ett antal' }),
  noun: 'cases',
  isShare: false,
  hasBreakdowns: true,
  hasChoices: false,
  readsOwnRow: ({ breakdowns }) => breakdowns.some((one) => breakdownFacts(one).byVariable !== undefined),
  parts: ({ breakdowns }) => ({ breakdowns }),
};
