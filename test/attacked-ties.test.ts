import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../src/attack/attack.ts';
import type { FigureDefinition } from '../src/definitions/figure-definition.ts';
import { NATION } from '../src/definitions/nation.ts';
import { highsSolver } from '../src/files/highs.ts';
import type { Figure } from '../src/results/result.ts';
import { publicationFrom } from './kit/attack/publication.ts';
import { aMeasure, anArea, count, days, madeUpResult, share } from './kit/disclosure/made-up-results.ts';

// What the attacker got out of the register's measures together, one test for each way in. Each failed on the rule before.

const solver = await highsSolver();
const why = { code: '', message: '', remedy: '' };
const rows = { count: 'rows', rows: [{ table: 'tumor', date: 'dag', conditions: [] }] } as const;

/** Two measures of the same rows: of the first all is told, of the second nothing of the nation. */
async function wins(one: FigureDefinition, other: FigureDefinition, figures: (n: number) => readonly [Figure, Figure]) {
  const measures = [one, other].map((figure, at) => {
    const measure = aMeasure(figure);
    return { ...measure, id: `M${at + 1}`, computation: { population: rows, figure } };
  });
  const [first = aMeasure()] = measures;
  const units = { a: 3, b: 30, c: 40 };
  const results = [...Object.entries(units), [NATION, 73] as const].flatMap(([reporter, n]) => {
    const [own, second] = figures(n);
    return [
      madeUpResult({ reporter, measure: 'M1', figure: own }),
      ...(reporter === NATION ? [] : [madeUpResult({ reporter, measure: 'M2', figure: second })]),
    ];
  });
  const publication = await publicationFrom(results, { ...anArea(first), measures }, solver);
  return attack(publication, solver).wins.map(({ secret: { measure, place, name }, values }) => ({
    ...{ measure, name, values },
    reporter: place.reporter,
  }));
}

const BETWEEN = { from: 'remiss', to: 'besok' } as const;

test('how many have a known time is one number, in the days and in the share within some days', async () => {
  const summary: FigureDefinition = {
    kind: 'summary',
    value: { ...BETWEEN, kind: 'days', atLeast: 0, missingFrom: why, missingTo: why, negative: why },
  };
  const within: FigureDefinition = {
    kind: 'proportion',
    numerator: { ...BETWEEN, own: 'days', atMost: 28 },
    beside: [],
  };
  assert.deepEqual(await wins(summary, within, (n) => [days(n), share(n > 20 ? n - 15 : n, n)]), []);
});

test('where nothing need be known of a case, the unknown are none though their number is withheld', async () => {
  const met: FigureDefinition = {
    kind: 'proportion',
    numerator: { own: 'row', anyOf: [[{ variable: 'opererad', oneOf: [true] }]], known: [] },
    beside: [],
  };
  const figures = (n: number) =>
    [count(n), { ...(share(n > 20 ? n - 15 : n, n) as Extract<Figure, { kind: 'proportion' }>), missing: 0 }] as const;
  assert.deepEqual(await wins({ kind: 'count', breakdowns: [] }, met, figures), []);
});

test('who has a stay after an operation is one of those treated: persons of a unit leave no few at another', async () => {
  const treated = { table: 'behandling', date: 'dag', conditions: [] } as const;
  const operated = { ...treated, conditions: [{ variable: 'slag', oneOf: ['kirurgi'] }] } as const;
  const stays = aMeasure({ kind: 'summary', value: { ...BETWEEN, kind: 'days', atLeast: 1 } });
  const care = aMeasure({
    ...{ kind: 'proportion', beside: [] },
    numerator: { table: 'vardplan', date: 'dag', conditions: [] },
  });
  const [episode, alone] = [
    { table: 'vard', from: 'in', to: 'ut', conditions: [], reversed: why },
    { conditions: [], otherwise: why },
  ];
  const measures = [
    {
      ...stays,
      id: 'M1',
      computation: { ...stays.computation, population: { count: 'episodes', rows: [operated], episode, alone } },
    },
    {
      ...care,
      id: 'M2',
      counts: 'care',
      computation: { ...care.computation, population: { count: 'persons', rows: [treated], first: 'inPeriod' } },
    },
    {
      ...aMeasure({ kind: 'count', breakdowns: [] }),
      id: 'M3',
      computation: { population: { count: 'rows', rows: [treated] }, figure: { kind: 'count', breakdowns: [] } },
    },
  ] as const;
  const [first] = measures;
  // At d nobody has answered who was treated.
  const of = (reporter: string, stay: number, asked: Figure) => [
    madeUpResult({ reporter, measure: 'M1', figure: { ...days(stay), persons: stay } }),
    madeUpResult({ reporter, measure: 'M2', figure: asked }),
  ];
  const results = [
    ...of('b', 1, share(1, 2)),
    ...of('c', 5, share(3, 6)),
    ...of('d', 4, { kind: 'absent', reason: 'not-reported' }),
    ...of(NATION, 10, share(4, 8)),
    // Nine treatments: somebody at b was treated.
    madeUpResult({ reporter: 'b', measure: 'M3', figure: count(9) }),
  ];
  const publication = await publicationFrom(results, { ...anArea(first), measures }, solver);
  assert.deepEqual(attack(publication, solver).wins, []);
});
