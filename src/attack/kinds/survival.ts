import type { SurvivalFigure } from '../../definitions/figure-definition.ts';
import { type CaseSet, casesOf, havingOf, knownOf, setKey } from '../case-set.ts';
import type { PublishedFigure } from '../published.ts';
import {
  type AttackKind,
  type Certainty,
  cell,
  holds,
  isOfPatients,
  type Knowledge,
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
  const times = entry === '' ? timesOf(figure, groups, followed) : NO_TIMES;
  return {
    counts: ['n', 'events', 'missing', UNKNOWN_DEAD, ...(sizes ?? []), ...(deaths ?? []), ...times.counts],
    relations: [
      ...times.relations,
      holds('missing', [UNKNOWN_DEAD]),
      ...(groups.length === 0 ? [] : [makes('n', sizes ?? []), makes('events', deaths ?? [])]),
      holds('n', ['events']),
      ...groups.map((id) => holds(n(id), [dead(id)])),
      ...groups.flatMap((id) => curveRelations(figure, id)),
    ],
    sets: [
      ...times.sets,
      {
        terms: [
          ['events', 1],
          [UNKNOWN_DEAD, 1],
        ],
        set: { base: `dead of ${setKey(followed)}`, atoms: [] },
      },
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
        ? groups.flatMap((id) => [
            cell(n(id)),
            outside('n', [n(id)]),
            ...(hasCurve(id) ? [] : sides(n(id), dead(id))),
            ...(hasCurve(id) ? [] : times.months.flatMap((month) => sides(n(id), stateName(id, 'dead', month)))),
          ])
        : []),
      ...(isGuarded && !groups.some(hasCurve) ? sides('n', 'events') : []),
    ],
    noneOf: ['n', 'events', ...(sizes ?? []), ...(deaths ?? [])],
    adds: [],
    distinct: ['n'],
  };
};

/** Those of whom the group is unknown, and who have died. */
const UNKNOWN_DEAD = 'unknown/events';

/** How it stands with each of a group before a time: who is at risk has neither died nor been censored. */
const STATES = ['atRisk', 'dead', 'censored'] as const;

const stateName = (id: string, state: (typeof STATES)[number], month: number) => `groups/${id}/${state}@${month}`;

interface Times extends Pick<Knowledge, 'counts' | 'relations' | 'sets'> {
  readonly months: readonly number[];
}
const NO_TIMES: Times = { months: [], counts: [], relations: [], sets: [] };

/**
 * What curves say at whole years, in groups that have none too: each measure groups the same persons, so that what one measure's
 * groups come to is what another's do, together with those of whom the group is unknown.
 */
function timesOf({ numbers }: PublishedFigure, groups: readonly string[], followed: CaseSet): Times {
  const months = [...new Set([...numbers.keys()].flatMap((name) => /@(\d+)$/.exec(name)?.[1] ?? []))]
    .map(Number)
    .filter((month) => month > 0)
    .toSorted((a, b) => a - b);
  const unknown = (state: (typeof STATES)[number], month: number) => `unknown/${state}@${month}`;
  const at = months.flatMap((month) => STATES.map((state) => ({ month, state })));
  return {
    months,
    counts: at.flatMap(({ month, state }) => [
      unknown(state, month),
      ...groups.map((id) => stateName(id, state, month)),
    ]),
    relations: months.flatMap((month, place) => {
      const next = months[place + 1];
      return [
        makes(
          'missing',
          STATES.map((state) => unknown(state, month)),
        ),
        ...groups.flatMap((id) => [
          makes(
            `groups/${id}/n`,
            STATES.map((state) => stateName(id, state, month)),
          ),
          holds(`groups/${id}/events`, [stateName(id, 'dead', month)]),
          ...(next === undefined ? [] : [holds(stateName(id, 'dead', next), [stateName(id, 'dead', month)])]),
          ...(next === undefined ? [] : [holds(stateName(id, 'censored', next), [stateName(id, 'censored', month)])]),
        ]),
      ];
    }),
    sets: at.map(({ month, state }) => ({
      terms: [[unknown(state, month), 1], ...groups.map((id) => [stateName(id, state, month), 1] as const)],
      set: { base: `${state}@${month} of ${setKey(followed)}`, atoms: [] },
    })),
  };
}

/** Whoever is at risk at a year has neither died nor been censored before it. */
function curveRelations({ numbers }: PublishedFigure, id: string): Certainty[] {
  return [...numbers].flatMap(([name, read]): Certainty[] => {
    if (!name.startsWith(`groups/${id}/atRisk@`) || typeof read !== 'number') return [];
    return [{ terms: [[`groups/${id}/n`, 1]], lower: read, upper: Number.POSITIVE_INFINITY }];
  });
}
