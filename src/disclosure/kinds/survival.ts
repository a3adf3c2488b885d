import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { RelativeResult, SurvivalResult } from '../../results/result.ts';
import { hasCurve, NO_CURVE, publicCurve } from '../public-curve.ts';
import { publicLogRank } from '../public-log-rank.ts';
import { publicRelative } from '../public-relative.ts';
import type { Absence, PublicRelative, PublicSurvivalGroup } from '../public-result.ts';
import { anyValue, followedKey, rowsKey } from './count-key.ts';
import type { DisclosureKind, FigureRule } from './disclosure-kind.ts';
import { mapRecord, shownOr, WITHHELD } from './figure-rule.ts';
import { guardsOf } from './guards.ts';
import { atMost, makes, type NamedTerms } from './numbers.ts';
import { unknownAsCover } from './unknown-as-cover.ts';

/** How many are in each group, and how many of them have died; a group of few is withheld, with the totals that give it back. */
export const survival: DisclosureKind<SurvivalResult> = {
  numbers: ({ n, events, missing, groups }, context) => {
    const { policy, measure } = context;
    const { weights } = policy;
    const entries = Object.entries(groups);
    const ids = entries.map(([id]) => id);
    const isGuarded = guardsOf(context) === 'attributes';
    // A curve tells its group's deaths: those are seldom few in so large a group, and no more than any life table tells.
    const withoutCurve = entries.filter(([, group]) => !hasCurve(group, policy)).map(([id]) => id);
    const sides = (all: string, dead: string): NamedTerms[] => [
      [[dead, 1]],
      [
        [all, 1],
        [dead, -1],
      ],
    ];
    const followed = followedKey(measure);
    const cases = casesIn(measure);
    const known = casesKnown(measure);
    const names = { n: (id: string) => `${id}/n`, events: (id: string) => `${id}/events` };
    return {
      values: new Map([
        ['n', n],
        ['events', events],
        ['missing', missing],
        ...(followed === undefined ? [] : [[followed, n + missing] as const]),
        ...entries.flatMap(([id, group]) => [
          [names.n(id), group.n] as const,
          [names.events(id), group.events] as const,
        ]),
      ]),
      weights: new Map([
        ['n', weights.beside],
        ['events', weights.beside],
        ['missing', weights.unknown],
        ...ids.flatMap((id) => [
          [names.n(id), withoutCurve.includes(id) ? weights.total : weights.curve] as const,
          [names.events(id), weights.share] as const,
        ]),
      ]),
      implied: new Map([['n', ['events']], ...ids.map((id) => [names.n(id), [names.events(id)]] as const)]),
      relations: [
        ...(ids.length === 0 ? [] : [makes('n', ids.map(names.n)), makes('events', ids.map(names.events))]),
        atMost('n', ['events']),
        ...(followed === undefined ? [] : [makes(followed, ['n', 'missing'])]),
        ...ids.map((id) => atMost(names.n(id), [names.events(id)])),
        ...ids.flatMap((id) => {
          const all = casesIn(measure, id);
          return all === undefined ? [] : [atMost(all, [names.n(id)])];
        }),
        ...(cases === undefined ? [] : [atMost(cases, ['n', 'missing'])]),
        ...(cases === undefined || known === undefined ? [] : [atMost(cases, [known, 'missing'])]),
        ...(isGuarded
          ? unknownAsCover(
              { name: 'missing', value: missing },
              entries.map(([, group]) => group.n),
              policy,
            )
          : []),
      ],
      guarded: isGuarded
        ? [
            [['n', 1]],
            ...(withoutCurve.length === ids.length ? sides('n', 'events') : []),
            ...ids.flatMap((id): NamedTerms[] => [
              [[names.n(id), 1]],
              [
                ['n', 1],
                [names.n(id), -1],
              ],
            ]),
            ...withoutCurve.flatMap((id) => sides(names.n(id), names.events(id))),
          ]
        : [],
      fall: isGuarded
        ? [
            'n',
            ...(withoutCurve.length === ids.length ? ['events'] : []),
            ...ids.map(names.n),
            ...withoutCurve.map(names.events),
          ]
        : ['n', ...ids.map(names.n)],
      shares: [],
      adds: false,
    };
  },
  shown: ({ n, events, missing, groups, logRank, relative }, rule) => {
    const { followed } = definedParts(rule.measure.computation.figure);
    const isShown = (id: string) => rule.listed.includes('survival') && !rule.isWithheld(`${id}/n`);
    return {
      kind: 'survival',
      n: shownOr(rule, 'n', n),
      events: shownOr(rule, 'events', events),
      missing: shownOr(rule, 'missing', missing),
      groups: mapRecord(
        groups,
        (id, group): PublicSurvivalGroup => ({
          n: shownOr(rule, `${id}/n`, group.n),
          events: shownOr(rule, `${id}/events`, group.events),
          ...(isShown(id) ? publicCurve(group, rule.policy) : NO_CURVE.withheld),
        }),
      ),
      logRank: publicLogRank(
        groups,
        { whole: logRank, ordered: followed?.by.ordered ?? false },
        (id, group) => isShown(id) && hasCurve(group, rule.policy),
      ),
      ...(relative === undefined ? {} : { relative: relativeShown(relative, rule) }),
    };
  },
};

/**
 * Its cases are those in the groups and those outside, but for the few without a birth date: how many they are would give back
 * what is withheld of those two, here or in another measure of the same persons.
 */
function relativeShown(relative: RelativeResult, rule: FigureRule): PublicRelative | Absence {
  if (!rule.listed.includes('survival')) return { absent: 'not-listed' };
  const shown = publicRelative(relative, rule.policy);
  const isTold = 'absent' in shown || !['n', 'missing'].some(rule.isWithheld);
  return isTold ? shown : { ...shown, n: WITHHELD };
}

/** The name of the count of cases that all, or a group, are made of: persons, the first of whose cases it is, are at most as many. */
function casesIn({ computation }: Measure, id?: string): string | undefined {
  const { population, figure } = computation;
  const { followed } = definedParts(figure);
  if (followed === undefined || population.count === 'episodes' || population.rows.length !== 1) return undefined;
  const [row] = population.rows;
  if (id === undefined) return rowsKey(row, [], population.ties);
  const oneOf = followed.by.groups === undefined ? [id] : followed.by.groups.find((group) => group.id === id)?.oneOf;
  return row && oneOf && rowsKey(row, [{ variable: followed.by.variable, oneOf }], population.ties);
}

/** The name of the count of cases whose group is known: of the others, persons without a group are at most as many. */
function casesKnown({ computation: { population, figure } }: Measure): string | undefined {
  const { followed } = definedParts(figure);
  const [row] = population.rows;
  if (followed === undefined || row === undefined || population.count === 'episodes' || population.rows.length !== 1)
    return undefined;
  return rowsKey(row, [anyValue(followed.by.variable)], population.ties);
}
