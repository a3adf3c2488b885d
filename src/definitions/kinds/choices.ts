import type { ChoicesFigure } from '../measure.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const choices: DefinitionKind<ChoicesFigure> = {
  kind: 'choices',
  exclusions: () => [],
  parts: ({ choices: all, among }) => ({ choices: all, ...(among === undefined ? {} : { among }) }),
};
