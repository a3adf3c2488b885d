import type { ChoicesFigure } from '../figure-definition.ts';
import { type DefinitionKind, IN_PER_CENT } from './definition-kind.ts';

export const choices: DefinitionKind<ChoicesFigure> = {
  kind: 'choices',
  called: 'ett flerval',
  fields: ['kind', 'n', 'unique', 'choices'],
  exclusions: () => [],
  statistics: () => ['n', 'share'],
  measuredIn: () => IN_PER_CENT,
  isShare: true,
  hasBreakdowns: false,
  hasChoices: true,
  readsOwnRow: ({ among }) => among !== undefined,
  parts: ({ choices: all, among }) => ({ choices: all, ...(among === undefined ? {} : { among }) }),
};
