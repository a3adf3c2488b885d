import type { SurvivalFigure, SurvivalGroupDefinition } from '../../../definitions/figure-definition.ts';
import type { Population } from '../../../definitions/population.ts';
import type { Dictionary } from '../../../dictionary/dictionary.ts';
import { codesOf } from '../variable-codes.ts';

/** The groups of a survival figure in the order to print them: those of the definition, or each code of the variable. */
export function survivalGroups(
  { by }: SurvivalFigure,
  population: Population,
  dictionary: Dictionary,
): readonly SurvivalGroupDefinition[] {
  return by.groups ?? codesOf(by.variable, population, dictionary).map(({ id, name }) => ({ id, name, oneOf: [id] }));
}
