import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../src/attack/attack.ts';
import type { Area } from '../src/definitions/area.ts';
import type { FigureDefinition } from '../src/definitions/figure-definition.ts';
import type { Measure } from '../src/definitions/measure.ts';
import { NATION } from '../src/definitions/nation.ts';
import type { RowSource, RowTie } from '../src/definitions/population.ts';
import { highsSolver } from '../src/files/highs.ts';
import type { Figure } from '../src/results/result.ts';
import { publicationFrom } from './kit/attack/publication.ts';
import { aMeasure, anArea, madeUpResult } from './kit/disclosure/made-up-results.ts';

// What derived variables say of one another: each let something out before the area's `samband` said so.

const solver = await highsSolver();
const is = (variable: string, answer = true) => ({ variable, oneOf: [answer] });
const tumours = (...conditions: RowSource['conditions']): RowSource => ({ table: 'tumor', date: 'dag', conditions });

const asks = (id: string, source: RowSource, variable: string, isKnown = true): Measure => {
  const numerator = { own: 'row', anyOf: [[is(variable)]], known: isKnown ? [variable] : [] } as const;
  const figure: FigureDefinition = {
    kind: 'proportion',
    numerator,
    beside: [],
  };
  return { ...aMeasure(figure), id, computation: { population: { count: 'rows', rows: [source] }, figure } };
};
const share = (numerator: number, denominator: number, missing = 0): Figure => ({
  ...{ kind: 'proportion', numerator, denominator, missing },
});

const LIVER = { table: 'tumor', conditions: [is('lever')], also: [is('metastas')] };
const OPERATIONS = {
  ...{ table: 'behandling', conditions: [is('forsta')] },
  oneFor: { table: 'tumor', conditions: [is('opererad')] },
};

/** Figures of the nation by measure; of a year by `measure year`, of years together by `measure year–year`. */
const resultsOf = (figures: Readonly<Record<string, Figure>>) =>
  Object.entries(figures).map(([key, figure]) => {
    const [measure = '', years = '2024'] = key.split(' ');
    const [since, year = since] = years.split('–').map(Number);
    return madeUpResult({ reporter: NATION, measure, figure, year: year ?? 2024, since: since ?? 2024 });
  });

async function found(area: Area, figures: Readonly<Record<string, Figure>>) {
  const results = resultsOf(figures);
  const { wins, undecided, contradictions } = attack(await publicationFrom(results, area, solver), solver);
  assert.deepEqual([undecided, contradictions], [0, 0]);
  return wins.map(({ secret: { measure, name }, values }) => `${measure} ${name} ${values}`);
}

/**
 * With the ties nothing is found; an attacker who knows them finds something in what is published without them.
 * @param held the ties that are held to all the same
 */
async function isNeeded(
  area: Area,
  figures: Readonly<Record<string, Figure>>,
  leak: string,
  held: readonly RowTie[] = [],
): Promise<void> {
  const { ties = [] } = area;
  assert.deepEqual(await found(area, figures), []);
  const results = resultsOf(figures);
  const publication = await publicationFrom(results, { ...area, ties: held }, solver);
  const { wins } = attack({ ...publication, area: { ...publication.area, ties } }, solver);
  assert.ok(
    wins.some(({ secret: { measure, name } }) => `${measure} ${name}` === leak),
    wins.map(({ secret }) => `${secret.measure} ${secret.name}`).join('; ') || 'nothing is found',
  );
}

test('a metastasis at a place is a metastasis: those without one there among all with any are not told by those of all', async () => {
  const measures = [asks('A', tumours(), 'lever'), asks('B', tumours(is('metastas')), 'lever')];
  const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures, ties: [LIVER] };
  // Of 23 with metastases 19 have one in the liver, of all 40.
  await isNeeded(area, { A: share(19, 40), B: share(19, 23) }, 'B denominator − numerator');
});

test('what follows from what follows is known too, in whatever order the ties are written', async () => {
  const measures = [asks('A', tumours(), 'lever'), asks('B', tumours(is('avancerad')), 'lever')];
  const advanced = { table: 'tumor', conditions: [is('metastas')], also: [is('avancerad')] };
  for (const ties of [
    [advanced, LIVER],
    [LIVER, advanced],
  ]) {
    const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures, ties };
    await isNeeded(area, { A: share(19, 40), B: share(19, 23) }, 'B denominator − numerator');
  }
});

test('first operations are operated tumours: those who were operated with metastases are not told by all less those without', async () => {
  const measures = [
    asks('A', tumours(), 'metastas'),
    asks('M', tumours(is('metastas')), 'opererad', false),
    asks('N', tumours(is('metastas', false)), 'opererad', false),
    asks('O', { table: 'behandling', date: 'dag', conditions: [is('forsta')] }, 'akut'),
  ];
  const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures, ties: [OPERATIONS] };
  await isNeeded(area, { A: share(12, 40), M: share(2, 12), N: share(20, 28), O: share(10, 22) }, 'M numerator');
});

test('that a figure is of nobody is a number: those who were not operated with metastases are not told by all who were operated', async () => {
  const measures = [
    asks('A', tumours(), 'metastas'),
    asks('M', tumours(is('metastas')), 'opererad', false),
    asks('N', tumours(is('metastas', false), is('opererad')), 'akut', false),
    asks('O', tumours(is('opererad')), 'akut', false),
  ];
  const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures };
  const nobody = { kind: 'absent', reason: 'not-applicable' } as const;
  // All six who were operated have a metastasis, for of the others none was: three of nine with one were not.
  const figures = { A: share(9, 40), M: share(6, 9), N: nobody, O: share(0, 6) };
  assert.deepEqual(await found(area, figures), []);
});

const choices = (n: number, all: Readonly<Record<string, readonly [numerator: number, missing: number]>>): Figure => ({
  kind: 'choices',
  n,
  choices: Object.fromEntries(
    Object.entries(all).map(([id, [numerator, missing]]) => [id, { numerator, denominator: n - missing, missing }]),
  ),
});

/** Where tumours have spread to: each site is asked of by itself. */
const spread = (id: string, among: RowSource['conditions'], ...variables: readonly string[]): Measure => {
  const figure: FigureDefinition = {
    kind: 'choices',
    choices: variables.map((one) => ({ id: one, name: one, anyOf: [[is(one)]], known: [one] })),
    ...(among.length === 0 ? {} : { among }),
  };
  return { ...aMeasure(figure), id, computation: { population: { count: 'rows', rows: [tumours()] }, figure } };
};

/** A metastasis is yes as soon as one of two sites is, no when both are no. */
const EACH: readonly RowTie[] = [
  ...['lever', 'skelett'].map((site) => ({ table: 'tumor', conditions: [is(site)], also: [is('metastas')] })),
  { table: 'tumor', conditions: [is('metastas', false)], also: [is('lever', false), is('skelett', false)] },
];
const ANY: readonly RowTie[] = [
  ...EACH,
  { table: 'tumor', conditions: [], anyOf: { variable: 'metastas', of: ['lever', 'skelett'] } },
];

test('where all sites are known any metastasis is: the few who have one are not told by all less those without', async () => {
  const measures = [
    spread('U', [], 'metastas', 'lever', 'skelett'),
    asks('N', tumours(is('metastas', false)), 'opererad', false),
  ];
  const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures, ties: ANY };
  const figures = { U: choices(12, { metastas: [4, 0], lever: [4, 0], skelett: [4, 0] }), N: share(8, 8) };
  await isNeeded(area, figures, 'U choices/metastas/numerator');
});

test('who has a metastasis is known to have one whatever else isn’t: the one without any is not told by those whose liver isn’t known', async () => {
  const measures = [spread('U', [], 'metastas', 'lever', 'skelett'), spread('M', [is('metastas')], 'lever', 'skelett')];
  const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures, ties: ANY };
  // Of eleven it isn't known of the liver; six of them have one elsewhere, so that of five and not eleven it isn't known of any.
  const figures = {
    U: choices(33, { metastas: [27, 5], lever: [20, 11], skelett: [18, 0] }),
    M: choices(27, { lever: [20, 6], skelett: [18, 0] }),
  };
  await isNeeded(area, figures, 'U choices/metastas/denominator − choices/metastas/numerator');
});

test('a yes needs no site to be known: where all whose liver isn’t known have one elsewhere, all are known', async () => {
  const measures = [spread('U', [], 'metastas', 'lever', 'skelett'), spread('V', [is('metastas')], 'lever', 'skelett')];
  const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures, ties: ANY };
  // Sixteen have one in the liver, three in the skeleton and nobody knows of their liver, and two have none.
  const figures = {
    U: choices(21, { metastas: [19, 0], lever: [16, 3], skelett: [3, 0] }),
    V: choices(19, { lever: [16, 3], skelett: [3, 0] }),
  };
  await isNeeded(area, figures, 'U choices/metastas/denominator − choices/metastas/numerator', EACH);
});

test('among those without a metastasis at one site any metastasis is known where all other sites are', async () => {
  const measures = [
    spread('U', [], 'metastas', 'lever', 'skelett'),
    spread('V', [is('skelett', false)], 'metastas', 'lever'),
  ];
  const area: Area = { ...anArea(measures[0] ?? aMeasure()), measures, ties: ANY };
  // Of six without one in the skeleton one has it in the liver; five have one in the skeleton, and of four only the liver is known.
  const figures = {
    U: choices(15, { metastas: [6, 4], lever: [1, 5], skelett: [5, 4] }),
    V: choices(6, { metastas: [1, 0], lever: [1, 0] }),
  };
  await isNeeded(area, figures, 'V choices/metastas/numerator', EACH);
});

// Told rounded, a share says that it isn't few: what left a number in doubt may be gone with it.
test('a share isn’t told rounded where nothing else would be left that may be few: the one with a site is told by that something is withheld', async () => {
  const U = spread('U', [], 'metastas', 'lever', 'skelett');
  const of = (V: Measure): Area => ({ ...anArea(U), measures: [U, V], ties: ANY });
  const all = { metastas: [42, 0], lever: [23, 0], skelett: [23, 0] } as const;
  const { lever, skelett } = all;
  const withAny = spread('V', [is('metastas')], 'lever', 'skelett');
  assert.deepEqual(await found(of(withAny), { U: choices(45, all), V: choices(42, { lever, skelett }) }), []);
  const withoutOne = spread('V', [is('skelett', false)], 'metastas', 'lever');
  const figures = {
    U: choices(26, { metastas: [8, 0], lever: [7, 0], skelett: [1, 0] }),
    V: choices(25, { metastas: [7, 0], lever: [7, 0] }),
  };
  assert.deepEqual(await found(of(withoutOne), figures), []);
});
