import type { SurvivalFigure } from '../../definitions/figure-definition.ts';
import type { PublicSurvival } from '../../disclosure/public-result.ts';
import { DEFINED, type DefinedChartKind, type FigureChartKind, SILENT } from './chart-kind.ts';

/** Curves: in a chart that writes its own words. */
export const survival: FigureChartKind<PublicSurvival> = SILENT;

export const definedSurvival: DefinedChartKind<SurvivalFigure> = () => ({
  ...DEFINED,
  charts: ['curves'],
  main: ['curves'],
});
