import type { ChoicesFigure } from '../../definitions/figure-definition.ts';
import type { PublicChoices } from '../../disclosure/public-result.ts';
import { DEFINED, type DefinedChartKind, type FigureChartKind, SILENT } from './chart-kind.ts';

/** Several shares at once: in a chart that writes its own words. */
export const choices: FigureChartKind<PublicChoices> = SILENT;

export const definedChoices: DefinedChartKind<ChoicesFigure> = () => ({
  ...DEFINED,
  charts: ['choices'],
  main: ['choices'],
});
