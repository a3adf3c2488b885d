import type { SurvivalFigure } from '../figure-definition.ts';
import { type DefinitionKind, IN_PER_CENT } from './definition-kind.ts';

export const survival: DefinitionKind<SurvivalFigure> = {
  kind: 'survival',
  called: 'en överlevnad',
  fields: ['kind', 'n', 'events', 'missing', 'groups', 'logRank'],
  exclusions: ({ missing, negative, neverAtRisk }) => [
    missing,
    negative,
    ...(neverAtRisk === undefined ? [] : [neverAtRisk]),
  ],
  statistics: () => ['n', 'survival'],
  measuredIn: () => IN_PER_CENT,
  isShare: false,
  hasBreakdowns: false,
  hasChoices: false,
  readsOwnRow: () => true,
  parts: (followed) => ({ followed }),
};
