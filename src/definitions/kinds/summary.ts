import type { SummaryFigure } from '../figure-definition.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { valueFacts } from './values.ts';

export const summary: DefinitionKind<SummaryFigure> = {
  kind: 'summary',
  called: 'en sammanfattning av värden',
  fields: ['kind', 'n', 'persons', 'mean', 'sd', 'p10', 'p25', 'median', 'p75', 'p90', 'method', 'absent'],
  exclusions: ({ value }) => valueFacts(value).exclusions.filter((exclusion) => exclusion !== undefined),
  statistics: () => ['n', 'mean', 'sd', 'p10', 'p25', 'median', 'p75', 'p90'],
  measuredIn: ({ value }) => valueFacts(value).measuredIn,
  noun: 'valuesIn',
  isShare: false,
  hasBreakdowns: false,
  hasChoices: false,
  readsOwnRow: () => true,
  parts: ({ value }) => valueFacts(value).parts,
};
