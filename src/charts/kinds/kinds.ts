import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { PublicFigure } from '../../disclosure/public-result.ts';
import { absent } from './absent.ts';
import type { DefinedChartKind, DefinedCharts, FigureChartKind } from './chart-kind.ts';
import { choices, definedChoices } from './choices.ts';
import { count, definedCount } from './count.ts';
import { definedCoverage } from './coverage.ts';
import { definedProportion, proportion } from './proportion.ts';
import { definedSummary, summary } from './summary.ts';
import { definedSurvival, survival } from './survival.ts';

const DEFINITIONS: {
  readonly [K in FigureDefinition['kind']]: DefinedChartKind<Extract<FigureDefinition, { kind: K }>>;
} = {
  count: definedCount,
  summary: definedSummary,
  proportion: definedProportion,
  choices: definedChoices,
  coverage: definedCoverage,
  survival: definedSurvival,
};

const FIGURES: { readonly [K in PublicFigure['kind']]: FigureChartKind<Extract<PublicFigure, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  survival,
  absent,
};

/** What a measure's charts are. With the next, the one place here that joins a type to its kind's. */
export function definedCharts(measure: Measure): DefinedCharts {
  const definition = measure.computation.figure;
  return (DEFINITIONS[definition.kind] as DefinedChartKind<FigureDefinition>)(measure, definition);
}

/** What charts say of a figure. */
export function chartKindOf<F extends PublicFigure>(figure: F): FigureChartKind<F> {
  return FIGURES[figure.kind] as unknown as FigureChartKind<F>;
}
