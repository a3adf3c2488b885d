import type { ProportionFigure } from '../figure-definition.ts';
import { type DefinitionKind, IN_PER_CENT } from './definition-kind.ts';

export const proportion: DefinitionKind<ProportionFigure> = {
  kind: 'proportion',
  called: 'en andel',
  fields: ['kind', 'numerator', 'denominator', 'unique', 'missing', 'preliminary', 'beside'],
  exclusions: () => [],
  statistics: () => ['n', 'share'],
  measuredIn: () => IN_PER_CENT,
  isShare: true,
  hasBreakdowns: false,
  hasChoices: false,
  readsOwnRow: ({ numerator, among }) => numerator.own !== undefined || among !== undefined,
  parts: ({ numerator, among, beside }) => ({
    numerator,
    ...(numerator.own === undefined ? { linked: numerator } : {}),
    beside,
    besideRows: beside,
    ...(among === undefined ? {} : { among }),
  }),
};
