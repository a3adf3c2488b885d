import type { ChoicesFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../case-set.ts';
import { type AttackKind, cell, makes, namesLike } from './attack-kind.ts';
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
