import type { SurvivalFigure } from '../../definitions/figure-definition.ts';
import { casesOf, havingOf, knownOf } from '../case-set.ts';
import type { PublishedFigure } from '../published.ts';
import {
  type AttackKind,
  type Certainty,
  cell,
  holds,
  isOfPatients,
  makes,
  namesLike,
  outside,
  type Secret,
} from './attack-kind.ts';

export const survival: AttackKind<SurvivalFigure> = ({ from, death, lastSeen, entry = '', by }, figure) => {
  const { measure } = figure;
  const { population } = measure.computation;
  const followed = knownOf(population, casesOf(population), [`followed ${[from, death, lastSeen, entry].join(' ')}`]);
  const groups = namesLike(figure, /^groups\/.*\/n$/).map((name) => name.split('/')[1] ?? '');
  const [sizes, deaths] = ['n', 'events'].map((one) => groups.map((id) => `groups/${id}/${one}`));
  const n = (id: string) => `groups/${id}/n`;
  const dead = (id: string) => `groups/${id}/events`;
  const known = knownOf(population, followed, [by.variable]);
  const hasCurve = (id: string) => typeof figure.numbers.get(`groups/${id}/survival@0`) === 'number';
  // Of a group with a curve, how many have died is told by the curve.
  const sides = (all: string, gone: string): Secret[] => [cell(gone), outside(all, [gone])];
  const isGuarded = isOfPatients(measure);
  return {
    counts: ['n', 'events', 'missing', ...(sizes ?? []), ...(deaths ?? [])],
    relations: [
      ...(groups.length === 0 ? [] : [makes('n', sizes ?? []), makes('events', deaths ?? [])]),
      holds('n', ['events']),
      ...groups.map((id) => holds(n(id), [dead(id)])),
      ...groups.flatMap((id) => curveRelations(figure, id)),
      ...testRelations(figure, groups, hasCurve),
    ],
    sets: [
      {
        terms: [
          ['n', 1],
          ['missing', 1],
        ],
        set: followed,
      },
      ...groups.flatMap((id) => {
        const oneOf = by.groups === undefined ? [id] : by.groups.find((group) => group.id === id)?.oneOf;
        return oneOf === undefined
          ? []
          : [{ terms: [[n(id), 1]] as const, set: havingOf(population, known, by.variable, oneOf) }];
      }),
    ],
    secrets: [
      cell('n'),
      ...(isGuarded
        ? groups.flatMap((id) => [cell(n(id)), outside('n', [n(id)]), ...(hasCurve(id) ? [] : sides(n(id), dead(id)))])
        : []),
      ...(isGuarded && !groups.some(hasCurve) ? sides('n', 'events') : []),
    ],
    noneOf: ['n', 'events', ...(sizes ?? []), ...(deaths ?? [])],
    adds: [],
    distinct: ['n'],
  };
};

/** Whoever is at risk at a year has neither died nor been censored before it. */
function curveRelations({ numbers }: PublishedFigure, id: string): Certainty[] {
  return [...numbers].flatMap(([name, read]): Certainty[] => {
    if (!name.startsWith(`groups/${id}/atRisk@`) || typeof read !== 'number') return [];
    return [{ terms: [[`groups/${id}/n`, 1]], lower: read, upper: Number.POSITIVE_INFINITY }];
  });
}

/** Where the test is of fewer than two groups, its reason tells whether there is anybody in a group without a curve. */
function testRelations(
  { numbers }: PublishedFigure,
  groups: readonly string[],
  hasCurve: (id: string) => boolean,
): Certainty[] {
  const without = groups.filter((id) => !hasCurve(id));
  if (groups.length - without.length > 1 || without.length === 0) return [];
  const terms = without.map((id) => [`groups/${id}/n`, 1] as const);
  const reason = numbers.get('chisq');
  if (reason === 'not-shown') return [{ terms, lower: 1, upper: Number.POSITIVE_INFINITY }];
  return reason === 'not-applicable' ? [{ terms, lower: 0, upper: 0 }] : [];
}
