import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpCount as count, madeUpMeasure as sound } from '../../../test/kit/definitions/made-up-measure.ts';
import type { Problem } from '../../problems/problem.ts';
import { casesOf, valuesInOf } from '../general-words.ts';
import { readMeasure } from './read-measure.ts';

const read = (written: object) => readMeasure(JSON.stringify(written), 'x1.yaml');

function problemsOf(written: object): readonly Problem[] {
  const result = read(written);
  return 'problems' in result ? result.problems : [];
}

function measureOf(written: object) {
  const result = read(written);
  if ('problems' in result) assert.fail(result.problems.map(({ message }) => message).join(' '));
  return result.measure;
}

function without(key: string): object {
  return Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key));
}

const OPTIONAL = ['riktning', 'felkällor', 'kommentar', 'inrapportering', 'läsningar', 'exempel'];

test('each key but the optional ones is missed when it is left out', () => {
  for (const key of Object.keys(sound)) {
    const missed = problemsOf(without(key)).some((problem) => problem.key?.split('.')[0] === key);
    assert.equal(missed, !OPTIONAL.includes(key), key);
  }
});

test('a reading is a proposal, or says who has confirmed it, and nothing between', () => {
  const [proposal] = sound.läsningar;
  const readingOf = (changed: object) => ({ ...sound, läsningar: [{ ...proposal, ...changed }] });
  const confirmed = { status: 'bekräftad', bekräftad_av: 'Provmyndigheten' };
  assert.equal(measureOf(sound).readings[0]?.confirmedBy, undefined);
  assert.equal(measureOf(readingOf(confirmed)).readings[0]?.confirmedBy, 'Provmyndigheten');
  for (const wrong of [{ status: 'bekräftad' }, { bekräftad_av: 'Provmyndigheten' }, { status: undefined }])
    assert.equal(problemsOf(readingOf(wrong)).length, 1, JSON.stringify(wrong));
});

test('only a proportion needs the words of numerator and denominator', () => {
  const { täljare: _täljare, nämnare: _nämnare, exempel: _exempel, ...rest } = sound;
  assert.deepEqual(problemsOf({ ...rest, beräkning: count }), []);
});

test('the Swedish definition becomes the computation, with ja and nej as booleans', () => {
  const { computation, levels, readings, direction, type } = measureOf(sound);
  assert.deepEqual(computation.population, {
    count: 'persons',
    rows: [
      {
        table: 'besok',
        date: 'dag',
        conditions: [
          { variable: 'slag', oneOf: ['a', 'b'] },
          { variable: 'nytt', oneOf: [true] },
          { variable: 'grad', oneOf: [2] },
        ],
      },
    ],
    first: 'inPeriod',
    tieBreak: 'annan_dag',
  });
  assert.deepEqual(computation.figure, {
    kind: 'proportion',
    numerator: {
      table: 'svar',
      date: 'dag',
      conditions: [],
      within: { after: 'besok', fromDays: 0, toDays: 7 },
      latest: 'extract',
    },
    beside: [{ id: 'nya', name: 'Nya', rows: [{ table: 'besok', date: 'dag', conditions: [] }] }],
  });
  assert.deepEqual(levels, [
    { level: 'nation', statistics: ['n', 'share'] },
    { level: 'unit', statistics: ['share'] },
  ]);
  assert.deepEqual(readings[0]?.formula, { minuend: 'a', subtrahend: 'b' });
  assert.equal(direction, 'higher');
  assert.equal(type, 'keyFigure');
});

test('the texts are the rows of the authority’s table in its order, with those shown to the public marked', () => {
  const shown = measureOf(sound).texts.map(({ label, public: isPublic }) => `${isPublic ? '*' : ''}${label}`);
  assert.deepEqual(shown, [
    '*Mått',
    'Mätenhet',
    '*Syfte',
    '*Riktning',
    'Kategori',
    'Typ av mått',
    '*Datakälla',
    '*Felkällor och begränsningar',
    '*Teknisk beskrivning',
    '*Täljare',
    '*Nämnare',
    'Redovisningsnivåer och fördelningar',
    'Kommentar',
    'Inrapportering',
  ]);
});

test('a row without text is left out, and a missing direction is no direction', () => {
  const measure = measureOf(without('felkällor'));
  assert.ok(!measure.texts.some(({ label }) => label.startsWith('Felkällor')));
  assert.ok(!('direction' in measureOf(without('riktning'))));
});

test('what is counted, and what values are in, are keys of their own', () => {
  const measure = measureOf({ ...sound, fall: 'remisser', räknas_i: 'dygn' });
  assert.deepEqual([casesOf(measure), valuesInOf(measure)], ['remisser', 'dygn']);
});

test('an example is read into records and the names of a result', () => {
  assert.deepEqual(measureOf(sound).examples, [
    {
      name: 'ett svar av två',
      year: 2024,
      asOf: '2025-03-31',
      tables: { besok: [{ person_id: 'A', dag: '2024-05-01' }] },
      expected: {
        norr: {
          numerator: 1,
          denominator: 2,
          preliminary: false,
          beside: { nya: { numerator: 0, denominator: 1 } },
        },
      },
      problems: ['dag-saknas'],
    },
  ]);
});

test('what an example expects of an absent result, and of one without spread, is read', () => {
  const expecting = (väntat: object) => measureOf({ ...sound, exempel: [{ ...sound.exempel[0], väntat }] }).examples[0];
  const väntat = { norr: { saknas: 'ej tillämpligt' }, syd: { n: 1, medel: 2.5, sd: 'saknas', metod: 'mikro' } };
  assert.deepEqual(expecting(väntat)?.expected, {
    norr: { kind: 'absent', reason: 'not-applicable' },
    syd: { n: 1, mean: 2.5, sd: null, method: 'micro' },
  });
});

test('a sentence has a place for each of its parts, and a label is words that stand alone', () => {
  const whole = '{antal} patienter {andel} {var} hade en plan {när}';
  const of = (meningar: object) => ({ ...sound, meningar });
  const { sentences } = measureOf(of({ andel: whole, etikett: 'andel med en plan' }));
  assert.deepEqual(sentences, { share: whole, label: 'andel med en plan' });
  assert.equal(
    measureOf(of({ antalet: '{antal} patienter {var} {när}' })).sentences?.count,
    '{antal} patienter {var} {när}',
  );
  const wrong = [
    { andel: whole.replace('{andel} ', '') },
    { andel: whole.replace('{när}', '{år}') },
    { antalet: whole },
    { etikett: 'Andel med en plan' },
    { etikett: 'andel med en plan.' },
    { saknas: 'de utan svar räknas inte' },
  ];
  for (const meningar of wrong) assert.equal(problemsOf(of(meningar)).length, 1, JSON.stringify(meningar));
});

test('what it means that it is unknown stands in a sentence of a share alone', () => {
  const saknas = '{antal} utan svar räknas inte';
  assert.equal(measureOf({ ...sound, meningar: { saknas } }).sentences?.missing, saknas);
  const count = { slag: 'antal' };
  assert.ok(
    problemsOf({ ...sound, meningar: { saknas }, beräkning: { ...sound.beräkning, figur: count } }).some(
      ({ message }) => message.includes('uppgiften saknas'),
    ),
  );
});

test('what a median means stands in a sentence of its own, of a distribution alone', () => {
  const half = 'eller mindre väntade hälften av {antal} patienter {var} {när}';
  const problems = problemsOf({ ...sound, meningar: { hälften: half } });
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['Meningen säger vad medianen betyder, men figuren är ingen fördelning.'],
  );
  const summary = { slag: 'sammanfattning', värde: { slag: 'ålder', född: 'fodelsedatum', när: 'mdk_datum' } };
  assert.ok(
    !problemsOf({ ...sound, meningar: { hälften: half }, beräkning: { ...sound.beräkning, figur: summary } }).some(
      ({ message }) => message.includes('medianen betyder'),
    ),
  );
});

test('a patient’s question comes with what to ask', () => {
  const till_patienten = { fråga: 'Hur länge väntar man?', råd: 'Fråga när det blir.' };
  assert.deepEqual(measureOf({ ...sound, till_patienten }).forPatients, {
    question: 'Hur länge väntar man?',
    advice: 'Fråga när det blir.',
  });
  assert.equal(problemsOf({ ...sound, till_patienten: { fråga: 'Hur länge väntar man?' } }).length, 1);
});
