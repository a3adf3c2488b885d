import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpAreaOf } from '../../../test/kit/definitions/made-up-area.ts';
import { madeUpMeasure as sound } from '../../../test/kit/definitions/made-up-measure.ts';
import type { Measure } from '../measure.ts';
import { readMeasure } from './read-measure.ts';

// What a quality register needs beyond the permit areas: each key is read into what the engine knows.

const exclusion = (kod: string) => ({ kod, meddelande: `${kod}.`, åtgärd: 'Rätta.' });
const rows = { tabell: 'tumor', datum: 'dag' };
const counting = (figur: object, more: object = {}) => ({
  ...sound,
  beräkning: { räkna: 'rader', rader: [rows], figur, ...more },
  exempel: [],
});

function measureOf(written: object): Measure {
  const result = readMeasure(JSON.stringify(written), 'x1.yaml');
  if ('problems' in result) assert.fail(result.problems.map(({ message }) => message).join(' '));
  return result.measure;
}

const figureOf = (figur: object, more: object = {}) => measureOf(counting(figur, more)).computation.figure;
const numeratorOf = (täljare: object) => {
  const figure = figureOf({ slag: 'andel', täljare });
  assert.ok(figure.kind === 'proportion');
  return figure.numerator;
};

test('a condition can compare a number with limits', () => {
  const villkor = { andel: { över: 100, till: 500 }, grad: { från: 1, under: 3 }, slag: ['a', 'b'], nytt: 'ja' };
  const { population } = measureOf(counting({ slag: 'antal' }, { rader: [{ ...rows, villkor }] })).computation;
  assert.deepEqual(population.rows[0]?.conditions, [
    { variable: 'andel', oneOf: [], range: { over: 100, to: 500 } },
    { variable: 'grad', oneOf: [], range: { from: 1, under: 3 } },
    { variable: 'slag', oneOf: ['a', 'b'] },
    { variable: 'nytt', oneOf: [true] },
  ]);
});

test('rows can be placed by year, and a period can run from the start', () => {
  const { population, period } = measureOf(
    counting({ slag: 'antal' }, { rader: [{ tabell: 'summor', år: 'ar' }], period: 'sedan start' }),
  ).computation;
  assert.deepEqual(population.rows, [{ table: 'summor', date: 'ar', anchor: 'year', conditions: [] }]);
  assert.equal(period, 'sinceStart');
  assert.ok(!('period' in measureOf(counting({ slag: 'antal' })).computation));
});

test('a linked row can have a first day: the permit’s, or one of the case', () => {
  const linked = { tabell: 'plan', datum: 'dag' };
  const earliest = (täljare: object) => {
    const numerator = numeratorOf(täljare);
    return numerator.own === undefined ? numerator.earliest : assert.fail();
  };
  assert.equal(earliest({ ...linked, tidigast: 'tillstånd' }), 'permit');
  assert.deepEqual(earliest({ ...linked, tidigast: 'dag' }), { variable: 'dag' });
  assert.equal(earliest(linked), undefined);
});

test('a breakdown by a variable can fall back on another', () => {
  const figure = figureOf({
    slag: 'antal',
    uppdelningar: [
      {
        slag: 'variabel',
        id: 'lan',
        namn: 'Län',
        variabel: 'lan',
        annars: 'person.lan',
        saknas: 'x',
        bara_förekommande: 'ja',
      },
    ],
  });
  assert.deepEqual(figure.kind === 'count' && figure.breakdowns[0], {
    kind: 'variable',
    id: 'lan',
    name: 'Län',
    variable: 'lan',
    otherwise: 'person.lan',
    missing: 'x',
    onlyOccurring: true,
  });
});

test('a numerator is a linked row, the case’s own row, or its days', () => {
  assert.deepEqual(numeratorOf({ tabell: 'behandling', datum: 'dag', genom: 'tumor_id' }), {
    table: 'behandling',
    date: 'dag',
    conditions: [],
    through: 'tumor_id',
  });
  assert.deepEqual(numeratorOf({ villkor: { mdk: 'ja' }, kända: ['mdk'] }), {
    own: 'row',
    anyOf: [[{ variable: 'mdk', oneOf: [true] }]],
    known: ['mdk'],
  });
  assert.deepEqual(numeratorOf({ något_av: [{ dt: 'ja' }, { mr: 'ja' }] }), {
    own: 'row',
    anyOf: [[{ variable: 'dt', oneOf: [true] }], [{ variable: 'mr', oneOf: [true] }]],
    known: [],
  });
  assert.deepEqual(numeratorOf({ från: 'remiss', till: { tidigaste_av: ['besok', 'mdk_datum'] }, högst_dagar: 28 }), {
    own: 'days',
    from: 'remiss',
    to: 'besok',
    orTo: ['mdk_datum'],
    atMost: 28,
  });
});

test('a denominator can be narrowed', () => {
  const figure = figureOf({ slag: 'andel', bland: { opererad: 'ja' }, täljare: { villkor: { akut: 'ja' } } });
  assert.deepEqual(figure.kind === 'proportion' && figure.among, [{ variable: 'opererad', oneOf: [true] }]);
});

test('choices, coverage and survival are read', () => {
  assert.deepEqual(
    figureOf({ slag: 'flerval', val: [{ id: 'dt', namn: 'DT', villkor: { dt: 'ja' }, kända: ['dt'] }] }),
    {
      kind: 'choices',
      choices: [{ id: 'dt', name: 'DT', anyOf: [[{ variable: 'dt', oneOf: [true] }]], known: ['dt'] }],
    },
  );
  const coverage = {
    slag: 'täckningsgrad',
    finns: 'matchade',
    av: 'alla',
    orimligt: exclusion('fler'),
    med_alla: { id: 'alla', namn: 'Alla' },
  };
  assert.deepEqual(figureOf(coverage, { rader: [{ tabell: 'summor', år: 'ar' }] }), {
    kind: 'coverage',
    matched: 'matchade',
    all: 'alla',
    impossible: { code: 'fler', message: 'fler.', remedy: 'Rätta.' },
    everyone: { id: 'alla', name: 'Alla' },
  });
  const survival = {
    slag: 'överlevnad',
    från: 'dag',
    död: 'patient.dod',
    senast_känd: 'patient.sedd',
    inträde: 'registrerad',
    grupper: {
      variabel: 'stadium',
      grupper: [
        { id: 'I', namn: 'I', värden: ['I', 'IA'] },
        { id: 'II', namn: 'II', värden: ['II'] },
      ],
    },
    saknas: exclusion('a'),
    negativ: exclusion('b'),
    aldrig_följd: exclusion('c'),
  };
  const figure = figureOf(survival);
  assert.ok(figure.kind === 'survival');
  assert.deepEqual(
    [figure.from, figure.death, figure.lastSeen, figure.entry],
    ['dag', 'patient.dod', 'patient.sedd', 'registrerad'],
  );
  assert.deepEqual(figure.by, {
    variable: 'stadium',
    groups: [
      { id: 'I', name: 'I', oneOf: ['I', 'IA'] },
      { id: 'II', name: 'II', oneOf: ['II'] },
    ],
  });
  assert.deepEqual([figure.missing.code, figure.negative.code, figure.neverAtRisk?.code], ['a', 'b', 'c']);
});

test('a measure can have targets, and its example be about one part', () => {
  const mål = { nivå_1: 80, nivå_2: 90, källa: 'Programmet' };
  const { targets, examples } = measureOf({ ...sound, mål, exempel: [{ ...sound.exempel[0], del: 'tarm' }] });
  assert.deepEqual(targets, { level1: 80, level2: 90, source: 'Programmet' });
  assert.equal(examples[0]?.stratum, 'tarm');
});

test('quartiles and survival can be shown at a level', () => {
  const { levels } = measureOf({ ...sound, redovisning: { riket: ['p25', 'median', 'p75', 'överlevnad'] } });
  assert.deepEqual(levels, [{ level: 'nation', statistics: ['p25', 'median', 'p75', 'survival'] }]);
});

test('an area can have a start, strata and participation', () => {
  const { start, strata, participation, unplaced } = madeUpAreaOf({
    tillstånd: [],
    utan_enhet: 'i riket',
    start: '2017-05-01',
    indelning: { variabel: 'lokal', alla: { id: 'alla', namn: 'Alla' }, delar: [{ id: 'tarm', namn: 'Tarm' }] },
    anslutning: [
      { enhet: 'norr', från: '2017-05-01' },
      { enhet: 'soder', från: '2018-01-01', till: '2019-12-31' },
    ],
  });
  assert.equal(start, '2017-05-01');
  assert.equal(unplaced, 'nation');
  assert.deepEqual(strata, {
    variable: 'lokal',
    all: { id: 'alla', name: 'Alla' },
    values: [{ id: 'tarm', name: 'Tarm' }],
  });
  assert.deepEqual(participation, [
    { reporter: 'norr', from: '2017-05-01' },
    { reporter: 'soder', from: '2018-01-01', to: '2019-12-31' },
  ]);
});
