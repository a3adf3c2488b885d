import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { ChoicesFigure, CoverageFigure, SurvivalFigure } from '../../../src/definitions/figure-definition.ts';
import type { Measure } from '../../../src/definitions/measure.ts';
import type { Exclusion } from '../../../src/definitions/population.ts';
import type { Figure, SurvivalGroup } from '../../../src/results/result.ts';
import { kaplanMeier } from '../../../src/statistics/kaplan-meier.ts';
import { survivalTable } from '../../../src/statistics/survival-table.ts';
import type { SiteInput } from '../../../src/website/site-input.ts';
import { madeUpResult, publicOf } from '../disclosure/made-up-results.ts';
import { madeUpArea } from './area.ts';
import { madeUpMeasure } from './measure.ts';
import { PUBLISHER } from './publisher.ts';

const none: Exclusion = { code: 'x', message: 'X.', remedy: 'Y.' };
const CHOICES: ChoicesFigure = {
  kind: 'choices',
  choices: [
    { id: 'ett', name: 'Första <valet>', anyOf: [[{ variable: 'ett', oneOf: [true] }]], known: ['ett'] },
    { id: 'tva', name: 'Andra valet', anyOf: [[{ variable: 'tva', oneOf: [true] }]], known: [] },
  ],
};
const COVERAGE: CoverageFigure = { kind: 'coverage', matched: 'funna', all: 'samtliga', impossible: none };
const SURVIVAL: SurvivalFigure = {
  kind: 'survival',
  from: 'start',
  death: 'dod',
  lastSeen: 'sedd',
  by: {
    variable: 'grupp',
    groups: [
      { id: 'a', name: 'Grupp A', oneOf: ['a'] },
      { id: 'b', name: 'Grupp B', oneOf: ['b'] },
    ],
  },
  missing: none,
  negative: none,
};

const given = { measuredIn: 'Andel i procent', versions: [{ version: '1.0', fromYear: 2017, comparableFrom: 2017 }] };
const measures: readonly Measure[] = [
  madeUpMeasure(COVERAGE, {
    ...given,
    ...{ id: 'T9', name: 'Täckning', direction: 'higher' },
    targets: { level1: 80, level2: 95, source: 'Provmyndigheten.' },
  }),
  madeUpMeasure(CHOICES, { ...given, id: 'F9', name: 'Val', direction: 'none' }),
  madeUpMeasure(SURVIVAL, { ...given, id: 'S9', name: 'Överlevnad', direction: 'none' }),
];

const { permits: _, scopes: _scopes, ...rest } = madeUpArea;
const area: Area = {
  ...rest,
  id: 'register',
  permits: [],
  conditions: [],
  start: day('2017-05-01'),
  strata: { variable: 'del', all: { id: 'alla', name: 'Alla' }, values: [{ id: 'syd', name: 'Syd' }] },
  reporterNouns: { one: 'region', many: 'regioner', all: 'regionerna' },
  participation: [
    { reporter: 'norra', from: day('2017-05-01') },
    { reporter: 'ostra', from: day('2018-01-01') },
  ],
  versions: [{ version: '1.0', dated: day('2017-01-01'), fromYear: 2017, changes: ['Ny.'], source: 'Prov' }],
  disclosure: { ...madeUpArea.disclosure, threshold: 5 },
  measures,
};

/** Forty cases, of whom every `nth` has died. */
function group(nth: number): SurvivalGroup {
  const time = Float64Array.from({ length: 40 }, (_, index) => 30 + index * 40);
  const event = Uint8Array.from(time, (_, index) => (index % nth === 0 ? 1 : 0));
  const { group: _group, ...table } = survivalTable(kaplanMeier({ time, event }), '');
  return { ...table, entryTimes: [] };
}

const figures: Readonly<Record<string, Figure>> = {
  T9: { kind: 'proportion', numerator: 80, denominator: 100, missing: 12 },
  F9: {
    kind: 'choices',
    n: 100,
    choices: {
      ett: { numerator: 40, denominator: 90, missing: 10 },
      tva: { numerator: 25, denominator: 100, missing: 0 },
    },
  },
  S9: {
    kind: 'survival',
    n: 80,
    events: 27,
    missing: 6,
    groups: { a: group(2), b: group(6) },
    logRank: { chisq: 7.25, df: 1, p: 0.0071 },
  },
};
const notReported: Figure = { kind: 'absent', reason: 'not-reported' };

const results = ['alla', 'syd'].flatMap((stratum) =>
  Object.entries(figures).flatMap(([measure, figure]) =>
    ['riket', 'norra', 'ostra', 'sodra'].map((reporter) =>
      madeUpResult(
        {
          ...{ measure, reporter, stratum, year: 2020 },
          ...(measure === 'S9' ? { since: 2017 } : {}),
          figure: reporter === 'sodra' ? notReported : figure,
        },
        { area: area.id },
      ),
    ),
  ),
);

/** A register: regions of which one doesn't take part, a part beside the whole, and the kinds of figure that units have none of. */
export const registerSite: SiteInput = {
  area,
  years: [2020],
  publisher: PUBLISHER,
  extract: { asOf: day('2021-06-30'), programVersion: '0.1.0' },
  results: publicOf(results, area),
};
