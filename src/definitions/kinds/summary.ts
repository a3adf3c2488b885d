import type { SummaryFigure } from '../measure.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const summary: DefinitionKind<SummaryFigure> = {
  kind: 'summary',
  exclusions: ({ value }) =>
    (value.kind === 'age'
      ? [value.missing, value.negative]
      : [value.missingFrom, value.missingTo, value.negative]
    ).filter((exclusion) => exclusion !== undefined),
  parts: ({ value }) => ({ value }),
};
