import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIFFERENCES } from '../../../test/kit/definitions/differences.ts';
import {
  madeUpArea as area,
  madeUpFolder,
  madeUpAreaMeasure as measure,
} from '../../../test/kit/definitions/made-up-area.ts';
import { POLICY } from '../../../test/kit/disclosure/policy.ts';
import type { Problem } from '../../problems/problem.ts';
import { readArea } from './read-area.ts';

/** What holds where the rule says nothing else: then no share is told rounded. */
const { shareStep: _, ...withoutStep } = POLICY;

const read = (change: object = {}, ...measures: object[]) => readArea(madeUpFolder(change, ...measures));

function problemsOf(change: object, ...measures: object[]): readonly Problem[] {
  const result = readArea(madeUpFolder(change, ...measures));
  return 'problems' in result ? result.problems : [];
}

test('an area is read with its permits, rules and measures', () => {
  const result = read({}, measure);
  assert.ok('area' in result);
  const { measures: _measures, ...rest } = result.area;
  assert.deepEqual(rest, {
    id: 'pahittat',
    name: 'Påhittat område',
    shortName: 'Påhittat',
    owner: 'Ingen',
    description: 'Ett område som inte finns.',
    calendar: { submissionMonth: 3, publicationMonth: 5 },
    categories: [
      { id: 'resultat', name: 'Resultatmått', description: 'Hur det går.', min: 0, directed: true },
      { id: 'bakgrund', name: 'Bakgrundsmått', description: 'Hur många.', min: 1, max: 2, directed: false },
    ],
    measureCount: { min: 1, max: 3 },
    reporters: [
      { id: 'norr', name: 'Norra sjukhuset', shortName: 'Norra', holder: 'Region Norr', place: 'Norrby' },
      { id: 'soder', name: 'Södra sjukhuset', shortName: 'Södra', holder: 'Region Söder', place: 'Söderby' },
    ],
    forms: ['patient', 'behandling'],
    reporterVariable: 'enhet',
    scope: {
      condition: { variable: 'inom', oneOf: [true] },
      missing: { code: 'inom-saknas', message: 'Saknas.', remedy: 'Fyll i.' },
    },
    permits: [{ reporter: 'norr', holder: 'Region Norr', scope: ['klaff'], from: '2023-04-01', to: '2025-06-30' }],
    scopes: [{ id: 'klaff', name: 'klaffar' }],
    conditions: [{ id: 'start', name: 'Start', text: 'I tid.' }],
    versions: [{ version: '1.0', dated: '2023-03-07', fromYear: 2023, changes: ['Ny.'], source: 'Påhittad' }],
    disclosure: { ...withoutStep, explanation: 'Få visas inte.' },
    differences: DIFFERENCES,
    caveats: ['Inget av detta finns.'],
  });
});

test('the area gives a measure its category’s name and says which rows are public', () => {
  const result = read({}, { ...measure, kommentar: 'En kommentar.' });
  assert.ok('area' in result);
  const texts = result.area.measures[0]?.texts ?? [];
  assert.equal(texts.find(({ label }) => label === 'Kategori')?.text, 'Bakgrundsmått');
  assert.deepEqual(
    texts.filter((text) => text.public).map(({ label }) => label),
    ['Mått', 'Kommentar'],
  );
});

test('measures stand in the order of the categories, then by id, whatever the files are called', () => {
  const measures = ['B2', 'R1', 'B1'].map((id) => ({
    ...measure,
    id,
    kod: id,
    kategori: id === 'R1' ? 'resultat' : 'bakgrund',
  }));
  const result = read({}, ...measures);
  assert.ok('area' in result);
  assert.deepEqual(
    result.area.measures.map(({ id }) => id),
    ['R1', 'B1', 'B2'],
  );
});

test('an area needs neither months, scope, permits, conditions, caveats nor measures', () => {
  const {
    avgränsning: _a,
    omfattningar: _f,
    tillstånd: _b,
    tillståndsvillkor: _c,
    förbehåll: _d,
    publika_rader: _e,
    kalender: _g,
    ...rest
  } = area;
  const result = readArea(new Map([['omrade.yaml', JSON.stringify(rest)]]));
  assert.ok('area' in result);
  assert.deepEqual(result.area.permits, []);
  assert.ok(!('scope' in result.area));
  assert.ok(!('calendar' in result.area));
});

const OPTIONAL = [
  'kalender',
  'avgränsning',
  'omfattningar',
  'tillstånd',
  'tillståndsvillkor',
  'förbehåll',
  'publika_rader',
];

test('each key of the area but the optional ones is missed when it is left out', () => {
  for (const key of Object.keys(area)) {
    const rest = Object.fromEntries(Object.entries(area).filter(([name]) => name !== key));
    const result = readArea(new Map([['omrade.yaml', JSON.stringify(rest)]]));
    const missed = 'problems' in result && result.problems.some((problem) => problem.key === key);
    assert.equal(missed, !OPTIONAL.includes(key), key);
  }
});

test('problems of every file come at once, each with its file', () => {
  const files = problemsOf({ namm: 'x' }, { ...measure, namm: 'x' }, { ...measure, id: '' }).map(({ file }) => file);
  assert.deepEqual(files, ['omrade.yaml', 'm1.yaml', 'm2.yaml']);
});

test('a folder without omrade.yaml is refused', () => {
  const result = readArea(new Map([['b1.yaml', JSON.stringify(measure)]]));
  assert.ok('problems' in result);
  assert.match(result.problems[0]?.message ?? '', /saknar omrade.yaml/);
});

test('the explanation of what isn’t shown says the rule’s own limits, wherever it names them', () => {
  const förklaring = 'Från 1 till {största_dolda}, alltså under {tröskel}; percentiler från {percentiler_från}.';
  const röjandekontroll = { tröskel: 8, percentiler: { från: 21, decimaler: 0 }, förklaring };
  const result = read({ röjandekontroll }, measure);
  assert.ok('area' in result, JSON.stringify(result));
  assert.equal(result.area.disclosure.explanation, 'Från 1 till 7, alltså under 8; percentiler från 21.');
});

test('an approximate share is rounded to what goes evenly into a hundred, and isn’t told where the rule says nothing of it', () => {
  const förklaring = 'Till hela {ungefärlig_andel} procent.';
  const ruled = (more: object) => read({ röjandekontroll: { tröskel: 5, förklaring, ...more } }, measure);
  const [five, none, seven] = [{ ungefärlig_andel: 5 }, {}, { ungefärlig_andel: 7 }].map(ruled);
  assert.ok(five !== undefined && 'area' in five && none !== undefined && 'area' in none);
  assert.equal(five.area.disclosure.shareStep, 5);
  assert.equal(five.area.disclosure.explanation, 'Till hela 5 procent.');
  assert.equal(none.area.disclosure.shareStep, undefined);
  assert.ok(seven !== undefined && 'problems' in seven);
  assert.match(seven.problems.map(({ message }) => message).join(), /går inte jämnt upp i 100/);
});
