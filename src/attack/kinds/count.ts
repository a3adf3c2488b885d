import type { CountFigure } from '../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { type CaseSet, casesOf, havingOf, knownOf, meetingOf } from '../case-set.ts';
import {
  type AttackKind,
  type Certainty,
  cell,
  holds,
  isOfPatients,
  makes,
  type NamesTimes,
  namesLike,
  outside,
  type Secret,
} from './attack-kind.ts';

export const count: AttackKind<CountFigure> = ({ breakdowns }, figure) => {
  const { measure, numbers } = figure;
  const { population } = measure.computation;
  const whole = casesOf(population);
  const relations: Certainty[] = [];
  const sets: { terms: NamesTimes; set: CaseSet }[] = [{ terms: [['n', 1]], set: whole }];
  const secrets: Secret[] = [cell('n', whole)];
  const categories: string[] = [];
  for (const breakdown of breakdowns) {
    const { byVariable, overlapping, exhaustive, categories: defined } = breakdownFacts(breakdown);
    const names = namesLike(figure, /^[^/]+\/.*\/n$/).filter((name) => name.startsWith(`${breakdown.id}/`));
    // A breakdown that can't be told has words instead of numbers, and no number is known to be there.
    const untold = names.filter((name) => isUntold(numbers.get(name)));
    if (untold.length === names.length) continue;
    // Of a nation that is over some, words beside numbers say that nobody is there of those whom it is over.
    relations.push(...untold.map((name): Certainty => ({ terms: [[name, 1]], lower: 0, upper: 0 })));
    const nameOf = (category: string) => `${breakdown.id}/${category}/n`;
    categories.push(...names);
    if (overlapping) relations.push(...names.map((name) => holds('n', [name])));
    else relations.push(exhaustive ? makes('n', names) : holds('n', names));
    const unknown = byVariable === undefined ? undefined : nameOf(byVariable.missing);
    if (byVariable !== undefined && byVariable.otherwise === undefined) {
      const known = knownOf(population, whole, [byVariable.variable]);
      sets.push({ terms: [['n', 1], ...(unknown === undefined ? [] : [[unknown, -1] as const])], set: known });
      for (const name of names)
        if (name !== unknown)
          sets.push({
            terms: [[name, 1]],
            set: havingOf(population, known, byVariable.variable, [name.split('/')[1] ?? '']),
          });
    }
    // Of persons, any of their rows may say the category.
    if (population.count === 'rows')
      for (const { id, conditions } of defined)
        if (names.includes(nameOf(id)))
          sets.push({ terms: [[nameOf(id), 1]], set: meetingOf(population, whole, conditions) });
    if (!isOfPatients(measure)) continue;
    const own = names.filter((name) => name !== unknown);
    for (const name of own)
      secrets.push(
        cell(name),
        outside('n', [name, ...(unknown !== undefined && names.includes(unknown) ? [unknown] : [])]),
      );
  }
  const distinct = numbers.has('unique') ? ['unique'] : [];
  if (distinct.length > 0) {
    relations.push(holds('n', distinct));
    secrets.push(cell('unique'), outside('n', distinct));
  }
  const counts = ['n', ...categories, ...distinct];
  return { counts, relations, sets, secrets, noneOf: counts, adds: ['n', ...categories], distinct };
};

const isUntold = (read: number | string | undefined) => typeof read === 'string' && read !== 'withheld';
