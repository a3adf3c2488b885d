import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attack } from '../src/attack/attack.ts';
import type { Publication, PublishedFigure, Read } from '../src/attack/published.ts';
import type { Area } from '../src/definitions/area.ts';
import type { ChoicesFigure, FigureDefinition } from '../src/definitions/figure-definition.ts';
import type { Measure } from '../src/definitions/measure.ts';
import { NATION } from '../src/definitions/nation.ts';
import type { Condition, Population, RowSource, RowTie } from '../src/definitions/population.ts';
import { highsSolver } from '../src/files/highs.ts';
import type { Figure } from '../src/results/result.ts';
import { publicationFrom } from './kit/attack/publication.ts';
import { aMeasure, anArea, madeUpResult } from './kit/disclosure/made-up-results.ts';

// What a definition says of numbers beside one another: each let something out of what a rule without it shows, and nothing now.

const solver = await highsSolver();
const is = (variable: string, answer: string | boolean = true): Condition => ({ variable, oneOf: [answer] });
const tumours = (...conditions: RowSource['conditions']): RowSource => ({ table: 'tumor', date: 'dag', conditions });
const rows = (...conditions: RowSource['conditions']): Population => ({
  count: 'rows',
  rows: [tumours(...conditions)],
});

const measure = (id: string, population: Population, figure: FigureDefinition, counts?: 'care'): Measure => ({
  ...{ ...aMeasure(figure), id, computation: { population, figure } },
  ...(counts === undefined ? {} : { counts }),
});
const sites = ['lever', 'skelett', 'annan'];
const asking = (all: Readonly<Record<string, Condition>>, known = true): ChoicesFigure['choices'] =>
  Object.entries(all).map(([id, one]) => ({ id, name: id, anyOf: [[one]], known: known ? [one.variable] : [] }));
const areaOf = (measures: readonly Measure[], ties: readonly RowTie[] = []): Area => ({
  ...anArea(measures[0] ?? aMeasure()),
  ...{ measures, ties, reporters: [] },
});

/** What an attacker finds in numbers that somebody shows, those that aren't given being withheld. */
function foundIn(area: Area, shown: Readonly<Record<string, Readonly<Record<string, Read>>>>): string[] {
  const measures = area.measures.map(({ id, computation, counts }) => ({
    ...{ id, computation, counts: counts ?? ('attributes' as const) },
  }));
  const figures = Object.entries(shown).flatMap(([key, numbers]): PublishedFigure[] => {
    const [id, reporter = NATION] = key.split(' ');
    const own = measures.find((one) => one.id === id);
    const place = { reporter, stratum: '', from: 2024, to: 2024 };
    return own === undefined ? [] : [{ measure: own, place, numbers: new Map(Object.entries(numbers)) }];
  });
  const publication: Publication = { area: { ...area, measures }, figures };
  return told(attack(publication, solver));
}

/** What an attacker finds in what is published of figures. */
async function foundOf(area: Area, figures: Readonly<Record<string, Figure>>): Promise<string[]> {
  const results = Object.entries(figures).map(([key, figure]) => {
    const [id = '', reporter = NATION] = key.split(' ');
    return madeUpResult({ reporter, measure: id, figure });
  });
  return told(attack(await publicationFrom(results, area, solver), solver));
}

function told({ wins, undecided, contradictions }: ReturnType<typeof attack>): string[] {
  assert.deepEqual([undecided, contradictions], [0, 0]);
  return wins.map(({ secret: { measure: of, place, name }, values }) => `${of} ${place.reporter} ${name} ${values}`);
}

const HIDDEN = 'withheld';
const choicesShown = (n: number, numerators: Readonly<Record<string, Read>>, missing: Read = 0) =>
  Object.fromEntries([
    ['n', n],
    ...Object.entries(numerators).flatMap(([id, numerator]) => [
      [`choices/${id}/numerator`, numerator],
      [`choices/${id}/denominator`, missing === 0 ? n : HIDDEN],
      [`choices/${id}/missing`, missing],
    ]),
  ]) as Readonly<Record<string, Read>>;
const choicesTrue = (n: number, numerators: Readonly<Record<string, number>>): Figure => ({
  ...{ kind: 'choices', n },
  choices: Object.fromEntries(
    Object.entries(numerators).map(([id, numerator]) => [id, { numerator, denominator: n, missing: 0 }]),
  ),
});

/** Two regions and the nation, of which each of the third kind is what the first two leave over. */
const NUMBERS = {
  norr: [14, 6, 5, 3],
  vast: [16, 6, 5, 5],
  riket: [30, 12, 10, 8],
} as const;

describe('whoever is counted is of some kind: the few of one are not told by all less the other kinds', () => {
  const kinds = ['hormon', 'cellgift', 'stralning'];
  const anyOf = { variable: 'metastas', of: sites };
  const cases = {
    'a metastasis is at some site': {
      ids: sites,
      area: areaOf(
        [
          measure('M', rows(is('metastas')), {
            kind: 'choices',
            choices: asking(Object.fromEntries(sites.map((one) => [one, is(one)]))),
          }),
        ],
        [
          ...sites.map((one) => ({ table: 'tumor', conditions: [is(one)], also: [is('metastas')] })),
          { table: 'tumor', conditions: [], anyOf },
        ],
      ),
    },
    'who has had treatments of some kinds has had one of them': {
      ids: kinds,
      area: areaOf([
        measure(
          'M',
          { count: 'persons', rows: [tumours({ variable: 'slag', oneOf: kinds })], first: 'inPeriod' },
          { kind: 'choices', choices: asking(Object.fromEntries(kinds.map((one) => [one, is('slag', one)])), false) },
        ),
      ]),
    },
  };
  for (const [name, { ids, area }] of Object.entries(cases))
    test(name, async () => {
      const named = (numbers: readonly number[]) => Object.fromEntries(ids.map((id, at) => [id, numbers[at + 1] ?? 0]));
      const last = ids.at(-1) ?? '';
      const shown = Object.entries(NUMBERS).map(([reporter, numbers]) => [
        `M ${reporter}`,
        choicesShown(numbers[0], { ...named(numbers), ...(reporter === NATION ? {} : { [last]: HIDDEN }) }),
      ]);
      assert.deepEqual(foundIn(area, Object.fromEntries(shown)), [`M norr choices/${last}/numerator 3`]);
      const figures = Object.entries(NUMBERS).map(([reporter, numbers]) => [
        `M ${reporter}`,
        choicesTrue(numbers[0], named(numbers)),
      ]);
      assert.deepEqual(await foundOf(area, Object.fromEntries(figures)), []);
    });
});

test('where it is known of each way to be examined whether it was used, it is known of any of them', () => {
  const choices = [
    ...asking({ dt: is('dt'), mr: is('mr') }),
    { id: 'nagon', name: 'Någon', anyOf: [[is('dt')], [is('mr')]], known: ['dt', 'mr'] },
  ];
  const area = areaOf([measure('M', rows(), { kind: 'choices', choices }, 'care')]);
  const known = { 'choices/dt/missing': 1, 'choices/mr/missing': 0, 'choices/nagon/missing': HIDDEN };
  const found = foundIn(area, {
    M: { ...choicesShown(4, { dt: HIDDEN, mr: HIDDEN, nagon: HIDDEN }, HIDDEN), ...known },
  });
  assert.ok(found.includes('M riket choices/nagon/denominator 3,4'), found.join('; '));
});

test('each treatment is of a tumour whose first treatment is known: those treated are no fewer', () => {
  const first = { own: 'row', anyOf: [[is('forsta', 'kirurgi')]], known: ['forsta'] } as const;
  const area = areaOf(
    [
      measure('F', rows(), { kind: 'proportion', numerator: first, beside: [] }),
      measure('A', rows(), { kind: 'count', breakdowns: [] }, 'care'),
      measure(
        'T',
        { count: 'persons', rows: [{ table: 'behandling', date: 'dag', conditions: [] }], first: 'inPeriod' },
        { kind: 'count', breakdowns: [] },
        'care',
      ),
    ],
    [
      {
        ...{ table: 'behandling', conditions: [] },
        belongsTo: { table: 'tumor', conditions: [{ variable: 'forsta', oneOf: [], range: {} }] },
      },
    ],
  );
  const share = { numerator: HIDDEN, denominator: HIDDEN, missing: HIDDEN };
  const found = foundIn(area, { F: share, A: { n: 4 }, T: { n: 2 } });
  assert.ok(found.includes('F riket denominator 2,3,4'), found.join('; '));
});

describe('who is left outside', () => {
  const followed = { own: 'row', anyOf: [[is('uppfoljd')]], known: [] } as const;
  const figure: FigureDefinition = { kind: 'proportion', numerator: followed, beside: [] };
  const area = areaOf([
    measure('F', rows(), figure, 'care'),
    measure('L', rows(), { ...figure, among: [is('levde')] }, 'care'),
  ]);

  test('how many have died is not told by all less those who lived so long', async () => {
    const shown = {
      F: { numerator: 5, denominator: 9, missing: 0 },
      L: { numerator: 5, denominator: 8, missing: 0 },
    };
    assert.ok(foundIn(area, shown).some((one) => one.startsWith('L ') && one.endsWith(' 1')));
    const figures = Object.fromEntries(
      Object.entries(shown).map(([id, numbers]): [string, Figure] => [id, { kind: 'proportion', ...numbers }]),
    );
    assert.deepEqual(await foundOf(area, figures), []);
  });

  test('where five or nobody has died both are shown', async () => {
    const of = (denominator: number): Figure => ({ kind: 'proportion', numerator: 5, denominator, missing: 0 });
    for (const lived of [9, 14]) {
      const results = Object.entries({ F: of(14), L: of(lived) }).map(([id, one]) =>
        madeUpResult({ reporter: NATION, measure: id, figure: one }),
      );
      const { figures } = await publicationFrom(results, area, solver);
      assert.deepEqual(
        figures.map(({ numbers }) => numbers.get('denominator')).toSorted(),
        lived === 14 ? [14, 14] : [14, 9].toSorted(),
      );
    }
  });

  test('how many were seen at two units is not told by all less the persons', async () => {
    const counted = areaOf([
      measure('B', { count: 'persons', rows: [tumours()], first: 'inPeriod' }, { kind: 'count', breakdowns: [] }),
    ]);
    assert.deepEqual(foundIn(counted, { B: { n: 38, unique: 35 } }), ['B riket n − unique 3']);
    assert.deepEqual(await foundOf(counted, { B: { kind: 'count', n: 38, unique: 35, by: {} } }), []);
  });
});
