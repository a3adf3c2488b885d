import type { FigureDefinition, Statistic } from '../../definitions/measure.ts';
import type { Figure } from '../../results/result.ts';
import type { PublicFigure } from '../public-result.ts';
import { absent } from './absent.ts';
import { choices, definedChoices } from './choices.ts';
import { count, definedCount } from './count.ts';
import { definedCoverage } from './coverage.ts';
import type { DefinedKind, DefinedNumbers, DisclosureKind } from './disclosure-kind.ts';
import type { FigureRule } from './figure-rule.ts';
import type { FigureNumbers } from './numbers.ts';
import { definedProportion, proportion } from './proportion.ts';
import { definedSummary, summary } from './summary.ts';
import { definedSurvival, survival } from './survival.ts';

const FIGURES: { readonly [K in Figure['kind']]: DisclosureKind<Extract<Figure, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  survival,
  absent,
};

const DEFINITIONS: { readonly [K in FigureDefinition['kind']]: DefinedKind<Extract<FigureDefinition, { kind: K }>> } = {
  count: definedCount,
  summary: definedSummary,
  proportion: definedProportion,
  choices: definedChoices,
  coverage: definedCoverage,
  survival: definedSurvival,
};

/** A figure's numbers, and how a reader could get one of them from the others. */
export function numbersOf(
  figure: Figure,
  definition: FigureDefinition,
  statistics: readonly Statistic[],
): FigureNumbers {
  return disclosureOf(figure).numbers(figure, definedNumbers(definition), statistics);
}

/** What is left of a figure when what must be withheld is. */
export function publicFigure(figure: Figure, rule: FigureRule): PublicFigure {
  return disclosureOf(figure).shown(figure, rule);
}

// The one place here that joins a figure's type to its kind's.
const disclosureOf = (figure: Figure) => FIGURES[figure.kind] as unknown as DisclosureKind;
const definedNumbers = (definition: FigureDefinition): DefinedNumbers =>
  (DEFINITIONS[definition.kind] as DefinedKind<FigureDefinition>)(definition);
