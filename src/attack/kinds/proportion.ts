import type { ProportionFigure } from '../../definitions/figure-definition.ts';
import { casesOf, timedOf } from '../case-set.ts';
import { type AttackKind, holds, namesLike } from './attack-kind.ts';
import { criterionSets, daysSets, shareKnowledge } from './share.ts';

export const proportion: AttackKind<ProportionFigure> = ({ numerator, among = [], beside }, figure) => {
  const { measure, numbers } = figure;
  const { population } = measure.computation;
  const whole = casesOf(population, among);
  const own = shareKnowledge('', measure, whole);
  const missing = numbers.has('missing') || figure.absent !== undefined ? ['missing'] : [];
  const besides = beside.filter(({ id }) => numbers.has(`beside/${id}/denominator`));
  const others = besides.map(({ id }) => shareKnowledge(`beside/${id}/`, measure));
  const sets =
    numerator.own === 'row'
      ? criterionSets('', population, whole, numerator)
      : numerator.own === 'days'
        ? daysSets(population, whole, numerator)
        : [];
  const counts = [
    'denominator',
    'numerator',
    ...missing,
    ...namesLike(figure, /^beside\/.*\/(numerator|denominator)$/),
  ];
  return {
    counts,
    relations: [
      ...own.relations,
      ...others.flatMap(({ relations }) => relations),
      // Among some of the cases there are no more of any kind than among all of them.
      ...besides
        .filter(({ rows }) =>
          rows.every((row) => population.rows.some((one) => JSON.stringify(one) === JSON.stringify(row))),
        )
        .flatMap(({ id }) => [
          holds('denominator', [`beside/${id}/denominator`]),
          holds('numerator', [`beside/${id}/numerator`]),
          {
            terms: [
              ['denominator', 1],
              ['numerator', -1],
              [`beside/${id}/denominator`, -1],
              [`beside/${id}/numerator`, 1],
            ] as const,
            lower: 0,
            upper: Number.POSITIVE_INFINITY,
          },
        ]),
    ],
    sets: [
      { terms: [['denominator', 1], ...missing.map((name) => [name, 1] as const)], set: whole },
      ...sets,
      ...besides.flatMap(({ id, rows }) =>
        population.count === 'persons'
          ? [{ terms: [[`beside/${id}/denominator`, 1]] as const, set: casesOf({ ...population, rows }) }]
          : [],
      ),
    ],
    secrets: [...own.secrets, ...others.flatMap(({ secrets }) => secrets)],
    noneOf: counts.filter((name) => name !== 'missing'),
    inNation: missing,
    adds: counts,
    distinct: [],
    ...(numerator.own === 'days'
      ? { within: { name: 'numerator', most: numerator.atMost, set: timedOf(population, whole, numerator) } }
      : {}),
  };
};
