import type { ChoicesFigure } from '../measure.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const choices: DefinitionKind<ChoicesFigure> = { kind: 'choices', exclusions: () => [] };
