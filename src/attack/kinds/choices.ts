import { choicesOfAll, madeOfChoices } from '../../definitions/chosen-of.ts';
import type { ChoicesFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../case-set.ts';
import { type AttackKind, type Certainty, cell, holds, makes, namesLike } from './attack-kind.ts';
import { criterionSets, shareKnowledge } from './share.ts';

export const choices: AttackKind<ChoicesFigure> = ({ choices: all, among = [] }, figure) => {
  const { measure, numbers } = figure;
  const { population } = measure.computation;
  const whole = casesOf(population, among);
  const told = all.filter(({ id }) => numbers.has(`choices/${id}/denominator`));
  const own = told.map(({ id }) => shareKnowledge(`choices/${id}/`, measure, whole));
  const counts = ['n', ...namesLike(figure, /^choices\/.*\/(numerator|denominator|missing)$/)];
  return {
    counts,
    relations: [
      ...own.flatMap(({ relations }) => relations),
      ...told.map(({ id }) => makes('n', [`choices/${id}/denominator`, `choices/${id}/missing`])),
      ...someOf('n', 'numerator', choicesOfAll(measure, all, among)),
      ...madeOfChoices(measure, all).flatMap(({ id, heldBy, ways, unknown }) => [
        ...heldBy.map((one) => holds(`choices/${id}/numerator`, [`choices/${one}/numerator`])),
        ...someOf(`choices/${id}/numerator`, 'numerator', ways),
        ...someOf(`choices/${id}/missing`, 'missing', unknown),
      ]),
    ],
    sets: [
      { terms: [['n', 1]], set: whole },
      // Of persons, any of their rows may make the choice.
      ...(population.count === 'rows'
        ? told.flatMap((choice) => criterionSets(`choices/${choice.id}/`, population, whole, choice))
        : []),
    ],
    secrets: [cell('n', whole), ...own.flatMap(({ secrets }) => secrets)],
    noneOf: counts,
    adds: counts,
    distinct: [],
  };
};

/** Whoever is one of the whole is counted by some of the choices. */
function someOf(whole: string, what: string, choices: readonly string[] | undefined): Certainty[] {
  if (choices === undefined) return [];
  const parts = choices.map((id) => `choices/${id}/${what}`);
  return [{ ...makes(whole, parts), lower: Number.NEGATIVE_INFINITY, upper: 0 }];
}
