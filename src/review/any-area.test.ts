import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DIFFERENCES } from '../../test/kit/definitions/differences.ts';
import { POLICY } from '../../test/kit/disclosure/policy.ts';
import { dayFromNumber } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Breakdown, FigureDefinition, Numerator } from '../definitions/figure-definition.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Condition, Exclusion, Population, RowSource } from '../definitions/population.ts';
import type { Dictionary, Form, Variable } from '../dictionary/dictionary.ts';
import { lint } from './lint.ts';
import { findingsText } from './report.ts';

const NAMES = ['person_id', 'enhet', 'a', 'b', 'a.b', 'c', '.', 'a.b.c', '', '__proto__', 'constructor', 'riket'];
const WORDS = [
  'Antal (N) patienter per behandling, x minus y',
  'Efter första besöket, minst 6 cm, över sex cm – under året. Misstänkt malignitet, inom 10 veckor.',
  'Tid till a för inneliggande. Lågt värde. Komplikationer efter död, bilaga 1, inom en månad.',
  'Resultatmått',
  'Första inrapporteringen 2024. Konstaterad malignitet vid MEN 1 och MEN1, under föregående år.',
  '',
];
const LABELS = ['Mått', 'Mätenhet', 'Syfte', 'Riktning', 'Teknisk beskrivning', 'Täljare', 'Nämnare', 'Inrapportering'];

const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, fc.string({ maxLength: 4 }));
const words = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 30, unit: 'grapheme' }));
const number = fc.oneof(fc.integer({ min: -5, max: 400 }), fc.double(), fc.constantFrom(0, 2024, 1e308));
const aDay = fc.integer({ min: -60_000, max: 60_000 }).map(dayFromNumber);
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const is = <const T extends string>(word: T) => fc.constant(word);

const exclusion: fc.Arbitrary<Exclusion> = fc.record({ code: name, message: words, remedy: words });
const range = fc.record({ over: number, from: number, to: number, under: number }, { requiredKeys: [] });
const condition: fc.Arbitrary<Condition> = fc.record(
  { variable: name, oneOf: few(fc.oneof(name, number, fc.boolean())), range },
  { requiredKeys: ['variable', 'oneOf'] },
);
const conditions = few(condition);
const source: fc.Arbitrary<RowSource> = fc.record(
  { table: name, date: name, conditions, anchor: is('year') },
  { requiredKeys: ['table', 'date', 'conditions'] },
);
const population: fc.Arbitrary<Population> = fc.oneof(
  fc.record(
    { count: is('persons'), rows: few(source), first: fc.constantFrom('ever', 'inPeriod'), tieBreak: name },
    { requiredKeys: ['count', 'rows', 'first'] },
  ),
  fc.record({ count: is('rows'), rows: fc.tuple(source) }),
  fc.record({
    count: is('episodes'),
    rows: fc.tuple(source),
    episode: fc.record({ table: name, from: name, to: name, conditions, reversed: exclusion }),
    alone: fc.record({ conditions, otherwise: exclusion }),
  }),
);

const category = fc.record(
  { id: name, name: words, conditions, permitScope: name },
  { requiredKeys: ['id', 'name', 'conditions'] },
);
const breakdown: fc.Arbitrary<Breakdown> = fc.oneof(
  fc.record({
    kind: is('categories'),
    id: name,
    name: words,
    overlapping: fc.boolean(),
    exhaustive: fc.boolean(),
    categories: fc.array(category, { maxLength: 6 }),
  }),
  fc.record({
    kind: is('variable'),
    id: name,
    name: words,
    variable: name,
    missing: name,
    onlyOccurring: fc.boolean(),
  }),
);
const value = fc.oneof(
  fc.record({ kind: is('age'), born: name, on: name, missing: exclusion, negative: exclusion }),
  fc.record(
    {
      kind: is('days'),
      from: name,
      to: name,
      atLeast: number,
      alone: number,
      missingFrom: exclusion,
      missingTo: exclusion,
      negative: exclusion,
    },
    { requiredKeys: ['kind', 'from', 'to', 'atLeast'] },
  ),
);
const within = fc.record({ after: name, fromDays: number, toDays: number });
const criterion = { anyOf: few(conditions), known: few(name) };
const numerator: fc.Arbitrary<Numerator> = fc.oneof<fc.Arbitrary<Numerator>[]>(
  fc.record(
    { table: name, date: name, conditions, within, through: name, latest: is('extract') },
    { requiredKeys: ['table', 'date', 'conditions'] },
  ),
  fc.record({ own: is('row'), ...criterion }),
  fc.record(
    { own: is('days'), from: name, to: name, orTo: few(name), atMost: number },
    { requiredKeys: ['own', 'from', 'to', 'atMost'] },
  ),
);
const named = { id: name, name: words };
const figure: fc.Arbitrary<FigureDefinition> = fc.oneof(
  fc.record({ kind: is('count'), breakdowns: few(breakdown) }),
  fc.record({ kind: is('summary'), value }),
  fc.record(
    { kind: is('proportion'), numerator, among: conditions, beside: few(fc.record({ ...named, rows: few(source) })) },
    { requiredKeys: ['kind', 'numerator', 'beside'] },
  ),
  fc.record(
    { kind: is('choices'), choices: few(fc.record({ ...named, ...criterion })), among: conditions },
    { requiredKeys: ['kind', 'choices'] },
  ),
  fc.record(
    { kind: is('coverage'), matched: name, all: name, impossible: exclusion, everyone: fc.record(named) },
    { requiredKeys: ['kind', 'matched', 'all', 'impossible'] },
  ),
  fc.record(
    {
      ...{ kind: is('survival'), from: name, death: name, lastSeen: name, entry: name },
      by: fc.record(
        { variable: name, groups: few(fc.record({ ...named, oneOf: few(name) })) },
        { requiredKeys: ['variable'] },
      ),
      ...{ missing: exclusion, negative: exclusion, neverAtRisk: exclusion },
    },
    { requiredKeys: ['kind', 'from', 'death', 'lastSeen', 'by', 'missing', 'negative'] },
  ),
);

const measure: fc.Arbitrary<Measure> = fc.record(
  {
    id: name,
    code: name,
    name: words,
    category: fc.constantFrom('a', 'b', ''),
    type: fc.constantFrom('keyFigure', 'process', 'result'),
    direction: fc.constantFrom('lower', 'higher', 'none'),
    measuredIn: words,
    texts: fc.array(fc.record({ label: fc.constantFrom(...LABELS), text: words, public: fc.boolean() }), {
      maxLength: 8,
    }),
    computation: fc.record(
      { population, figure, period: is('sinceStart') },
      { requiredKeys: ['population', 'figure'] },
    ),
    targets: fc.record({ level1: number, level2: number, source: words }, { requiredKeys: ['level1', 'source'] }),
    levels: few(
      fc.record({
        level: fc.constantFrom('nation', 'unit'),
        statistics: fc.subarray(['n', 'mean', 'sd', 'p10', 'p25', 'median', 'p75', 'p90', 'share', 'by', 'survival']),
      }),
    ),
    versions: few(
      fc.record(
        { version: name, fromYear: number, comparableFrom: number, change: words },
        { requiredKeys: ['version', 'fromYear', 'comparableFrom'] },
      ),
    ),
    readings: few(
      fc.record(
        {
          topic: fc.constantFrom('formula', 'limit', 'term', 'time'),
          published: words,
          ours: words,
          reason: words,
          formula: fc.record({ minuend: name, subtrahend: name }),
        },
        { requiredKeys: ['topic', 'published', 'ours', 'reason'] },
      ),
    ),
    examples: few(
      fc.record({
        name: words,
        year: number,
        asOf: aDay,
        tables: fc.dictionary(name, few(fc.dictionary(name, words, { maxKeys: 3 })), { maxKeys: 3 }),
        expected: fc.dictionary(name, fc.dictionary(name, fc.jsonValue({ maxDepth: 1 })), { maxKeys: 3 }),
        problems: few(name),
      }),
    ),
    file: name,
  },
  {
    requiredKeys: [
      ...(['id', 'code', 'name', 'category', 'type', 'measuredIn', 'texts', 'computation', 'levels'] as const),
      ...(['versions', 'readings', 'examples', 'file'] as const),
    ],
  },
);

const area: fc.Arbitrary<Area> = fc.record(
  {
    id: name,
    name: words,
    shortName: words,
    owner: words,
    description: words,
    calendar: fc.record({ submissionMonth: number, publicationMonth: number }),
    categories: few(
      fc.record(
        {
          id: fc.constantFrom('a', 'b', ''),
          name: words,
          description: words,
          min: number,
          max: number,
          directed: fc.boolean(),
        },
        { requiredKeys: ['id', 'name', 'description', 'min', 'directed'] },
      ),
    ),
    measureCount: fc.record({ min: number, max: number }),
    reporters: few(fc.record({ id: name, name: words, shortName: words, holder: words, place: words })),
    forms: fc.array(name),
    reporterVariable: name,
    scope: fc.record({ condition, missing: exclusion }),
    start: aDay,
    strata: fc.record({ variable: name, all: fc.record(named), values: few(fc.record(named)) }),
    participation: few(fc.record({ reporter: name, from: aDay, to: aDay }, { requiredKeys: ['reporter', 'from'] })),
    scopes: few(fc.record(named)),
    permits: few(
      fc.record(
        { reporter: name, holder: words, scope: few(name), from: aDay, to: aDay },
        { requiredKeys: ['reporter', 'holder', 'scope', 'from'] },
      ),
    ),
    conditions: few(fc.record({ id: name, name: words, text: words })),
    versions: few(fc.record({ version: name, dated: aDay, fromYear: number, changes: few(words), source: words })),
    differences: fc.constant(DIFFERENCES),
    disclosure: fc.nat(9).map((threshold) => ({ ...POLICY, threshold })),
    caveats: few(words),
    measures: fc.array(measure, { maxLength: 4 }),
  },
  {
    requiredKeys: [
      ...(['id', 'name', 'shortName', 'owner', 'description', 'calendar', 'categories', 'measureCount'] as const),
      ...([
        'reporters',
        'forms',
        'reporterVariable',
        'permits',
        'conditions',
        'versions',
        'differences',
        'disclosure',
        'caveats',
      ] as const),
      'measures',
    ],
  },
);

const variable: fc.Arbitrary<Variable> = fc.record(
  {
    id: name,
    name: words,
    type: fc.constantFrom('text', 'date', 'boolean', 'code', 'integer', 'decimal'),
    required: fc.boolean(),
    personal: fc.boolean(),
    codes: few(fc.record({ id: name, name: words })),
    limits: fc.record({ from: number, to: number }),
    since: fc.oneof(aDay, words),
  },
  { requiredKeys: ['id', 'name', 'type', 'required', 'personal', 'codes'] },
);
const form: fc.Arbitrary<Form> = fc.record({
  id: name,
  name: words,
  description: words,
  row: words,
  key: few(name),
  variables: fc.array(variable, { maxLength: 8 }),
});
const dictionary: fc.Arbitrary<Dictionary> = fc
  .array(form, { maxLength: 6 })
  .map((forms) => ({ forms: new Map(forms.map((one) => [one.id, one])) }));

test('the linter has an answer to any area and never throws', () => {
  fc.assert(
    fc.property(area, dictionary, (anyArea, anyDictionary) => {
      const findings = lint(anyArea, anyDictionary);
      for (const { rule, message, remedy, question } of findings)
        assert.ok(message !== '' && remedy !== '' && question !== '', rule);
      assert.ok(findingsText(anyArea, findings).endsWith('\n'));
    }),
    { numRuns: 150 },
  );
});
