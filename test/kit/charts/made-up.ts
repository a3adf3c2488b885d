/** A made-up area with a measure of each kind, for tests and the gallery. Its hospitals have long names on purpose. */

import { day } from '../../../src/calendar/day.ts';
import { calendarYear, type Period } from '../../../src/calendar/period.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { FigureDefinition } from '../../../src/definitions/figure-definition.ts';
import type { Level, Measure, Statistic } from '../../../src/definitions/measure.ts';
import type { Dictionary, Variable } from '../../../src/dictionary/dictionary.ts';
import type { Inhabitants } from '../../../src/dictionary/organisation.ts';
import type { PublicResult } from '../../../src/disclosure/public-result.ts';
import type { Figure, Result } from '../../../src/results/result.ts';
import { DIFFERENCES } from '../definitions/differences.ts';
import { madeUpResult, publicOf } from '../disclosure/made-up-results.ts';
import { POLICY } from '../disclosure/policy.ts';

const SUMMARY: readonly Statistic[] = ['n', 'mean', 'sd', 'p10', 'median', 'p90'];
const levels = (nation: readonly Statistic[], unit = nation): Level[] => [
  { level: 'nation', statistics: nation },
  { level: 'unit', statistics: unit },
];
const exclusion = { code: '', message: '', remedy: '' };
const days: FigureDefinition = {
  kind: 'summary',
  value: { kind: 'days', from: 'mottagen', to: 'datum', atLeast: 1, negative: exclusion },
};

function measure(
  own: Pick<Measure, 'id' | 'name' | 'measuredIn' | 'levels'>,
  figure: FigureDefinition,
  more: Partial<Measure> = {},
): Measure {
  return {
    code: own.id,
    category: 'background',
    type: 'keyFigure',
    texts: [],
    computation: {
      population: {
        count: 'persons',
        rows: [{ table: 'bedomning', date: 'datum', conditions: [] }],
        first: 'inPeriod',
      },
      figure,
    },
    versions: [
      { version: '1.0', fromYear: 2023, comparableFrom: 2023 },
      { version: '2.0', fromYear: 2024, comparableFrom: 2023 },
    ],
    readings: [],
    examples: [],
    file: `${own.id}.yaml`,
    ...own,
    ...more,
  };
}

const BREAK = [
  { version: '1.0', fromYear: 2023, comparableFrom: 2023 },
  { version: '2.0', fromYear: 2024, comparableFrom: 2024, change: 'Uppdelningen i kategorier har förtydligats.' },
];

/** A count with overlapping categories, sex and home region; its definition changed in 2024. */
export const COUNT = measure(
  { id: 'X1', name: 'Antal patienter', measuredIn: 'Antal patienter', levels: levels(['n', 'by']) },
  {
    kind: 'count',
    breakdowns: [
      {
        kind: 'categories',
        id: 'kategori',
        name: 'Kategori',
        overlapping: true,
        exhaustive: false,
        categories: [
          { id: 'gep_net', name: 'GEP-NET (gastroenteropankreatiska neuroendokrina tumörer)', conditions: [] },
          { id: 'chd', name: 'Karcinoid hjärtsjukdom aktuell för klaffkirurgi', conditions: [] },
          { id: 'binjure', name: 'Avancerad binjuretumör', conditions: [] },
        ],
      },
      { kind: 'variable', id: 'kon', name: 'Kön', variable: 'patient.kon', missing: 'okant', onlyOccurring: false },
      {
        kind: 'variable',
        id: 'hemregion',
        name: 'Hemregion',
        variable: 'hemregion',
        missing: 'okand',
        onlyOccurring: true,
        residence: 'regions',
      },
    ],
  },
  { versions: BREAK },
);

/** Days, where low is wanted: every statistic at both levels. */
export const DAYS = measure(
  { id: 'X2', name: 'Tid till MDK', measuredIn: 'Tid i antal dagar', levels: levels(SUMMARY) },
  days,
  { direction: 'lower' },
);

/** Ages: only mean and standard deviation for the nation. */
export const AGE = measure(
  {
    id: 'X3',
    name: 'Ålder hos patienter',
    measuredIn: 'Ålder i antal år',
    levels: levels(['n', 'mean', 'sd'], SUMMARY),
  },
  {
    kind: 'summary',
    value: { kind: 'age', born: 'patient.fodd', on: 'datum', missing: exclusion, negative: exclusion },
  },
);

/** A share, where high is wanted; the first year was a trial. */
export const SHARE = measure(
  { id: 'X4', name: 'Patienters erfarenhet av vården', measuredIn: 'Andel i procent', levels: levels(['n', 'share']) },
  {
    kind: 'proportion',
    numerator: {
      table: 'prem',
      date: 'datum',
      conditions: [],
      within: { after: 'bedomning', fromDays: 0, toDays: 70 },
    },
    beside: [],
  },
  { direction: 'higher', versions: BREAK.map((version) => ({ ...version, comparableFrom: 2024 })) },
);

export const AREA: Area = {
  id: 'pahitt',
  name: 'Påhittat tillståndsområde',
  shortName: 'Påhitt',
  owner: 'Ingen',
  description: 'Inga riktiga patienter.',
  calendar: { submissionMonth: 3, publicationMonth: 6 },
  categories: [],
  measureCount: { min: 1, max: 9 },
  reporters: [
    ['nord', 'Norra universitetssjukhuset, Storstaden och Lillstaden'],
    ['ost', 'Östra sjukhuset'],
    ['soder', 'Södra universitetssjukhuset, verksamhetsområde endokrinkirurgi'],
    ['vast', 'Västra sjukhuset'],
  ].map(([id = '', name = '']) => ({ id, name, shortName: name, holder: '', place: '' })),
  forms: ['bedomning'],
  reporterVariable: 'enhet',
  permits: [],
  conditions: [],
  versions: [],
  differences: DIFFERENCES,
  disclosure: POLICY,
  caveats: [],
  measures: [COUNT, DAYS, AGE, SHARE],
};

export const codes = (id: string, names: Readonly<Record<string, string>>): Variable => ({
  id,
  name: id,
  type: 'code',
  required: false,
  personal: false,
  codes: Object.entries(names).map(([code, name]) => ({ id: code, name })),
});

export const REGIONS: Readonly<Record<string, string>> = {
  r01: 'Region Stockholm',
  r03: 'Region Uppsala',
  r12: 'Region Skåne',
  r13: 'Region Halland',
  r14: 'Västra Götalandsregionen',
  r22: 'Region Västernorrland',
  r23: 'Region Jämtland Härjedalen',
  utland: 'Utlandet',
};

/** How many live in the made-up regions, on two days. */
export const INHABITANTS: readonly Inhabitants[] = [
  ['2022-12-31', 0.99],
  ['2023-12-31', 1],
].map(([on, part]) => {
  const regions = Object.fromEntries(
    [2_400_000, 400_000, 1_400_000, 350_000, 1_750_000, 240_000, 130_000].map((living, at) => [
      Object.keys(REGIONS)[at] ?? '',
      Math.round(living * Number(part)),
    ]),
  );
  const nation = Object.values(regions).reduce((sum, living) => sum + living, 0);
  return { on: day(String(on)), source: 'påhittad', regions, nation };
});

export const DICTIONARY: Dictionary = {
  forms: new Map(
    [codes('kon', { kvinna: 'Kvinna', man: 'Man', okant: 'Okänt' }), codes('hemregion', REGIONS)].map((variable) => {
      const id = variable.id === 'kon' ? 'patient' : 'bedomning';
      return [id, { id, name: id, description: '', row: '', key: [], variables: [variable] }];
    }),
  ),
};

/** The made-up area's first period: nine months. */
export const NINE_MONTHS: Period = { from: day('2023-04-01'), to: day('2023-12-31') };

/** Figures of a measure by reporter as they are published. */
export function published(
  { id }: Measure,
  year: number,
  figures: Readonly<Record<string, Figure>>,
  period = year === 2023 ? NINE_MONTHS : calendarYear(year),
  area = AREA,
): PublicResult[] {
  return publicOf(resultsOf({ id }, year, figures, period, area), area);
}

/** The results themselves, for those that are shown together with others. */
export function resultsOf(
  { id }: Pick<Measure, 'id'>,
  year: number,
  figures: Readonly<Record<string, Figure>>,
  period = year === 2023 ? NINE_MONTHS : calendarYear(year),
  area = AREA,
): Result[] {
  return Object.entries(figures).map(([reporter, figure]) =>
    madeUpResult(
      { measure: id, reporter, year, figure },
      { area: area.id, period, definition: year === 2023 ? '1.0' : '2.0' },
    ),
  );
}
