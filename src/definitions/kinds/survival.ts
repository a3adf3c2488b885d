import type { SurvivalFigure } from '../measure.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const survival: DefinitionKind<SurvivalFigure> = {
  kind: 'survival',
  exclusions: ({ missing, negative, neverAtRisk }) => [
    missing,
    negative,
    ...(neverAtRisk === undefined ? [] : [neverAtRisk]),
  ],
  parts: (followed) => ({ followed }),
};
