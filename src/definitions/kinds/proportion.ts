import type { ProportionFigure } from '../measure.ts';
import type { DefinitionKind } from './definition-kind.ts';

export const proportion: DefinitionKind<ProportionFigure> = {
  kind: 'proportion',
  exclusions: () => [],
  parts: ({ numerator, among, beside }) => ({
    numerator,
    beside,
    besideRows: beside,
    ...(among === undefined ? {} : { among }),
  }),
};
