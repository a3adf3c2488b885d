import type { SummaryFigure, ValueDefinition } from '../../definitions/figure-definition.ts';
import { OLDEST } from '../../definitions/oldest.ts';
import { casesOf, knownOf, rowsOf, timedOf } from '../case-set.ts';
import { type AttackKind, cell, holds } from './attack-kind.ts';

export const summary: AttackKind<SummaryFigure> = ({ value }, { measure, numbers }) => {
  const { population } = measure.computation;
  const whole = casesOf(population);
  // Each stay has a row of its own: there are at least as many rows.
  const isAtMost = population.count === 'episodes';
  const set =
    population.count === 'episodes'
      ? rowsOf(population.rows[0])
      : value.kind === 'age'
        ? knownOf(population, whole, [`age ${value.born} ${value.on}`])
        : timedOf(population, whole, value);
  const distinct =
    typeof numbers.get('persons') === 'number' || numbers.get('persons') === 'withheld' ? ['persons'] : [];
  const counts = ['n', ...distinct];
  return {
    counts,
    relations: distinct.map((name) => holds('n', [name])),
    sets: [{ terms: [['n', 1]], set, ...(isAtMost ? { isAtMost } : {}) }],
    secrets: counts.map((name) => cell(name, isAtMost ? undefined : whole)),
    noneOf: counts,
    adds: ['n'],
    distinct,
    values: { ...spanOf(value), set },
  };
};

/** What anybody's value can be; days have no end. */
function spanOf(value: ValueDefinition): { readonly least: number; readonly most: number } {
  if (value.kind === 'age') return { least: 0, most: OLDEST };
  return { least: Math.min(value.atLeast, value.alone ?? value.atLeast), most: Number.POSITIVE_INFINITY };
}
