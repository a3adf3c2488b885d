/** A made-up register with strata and regions and a measure of each of its kinds, for tests and the gallery. */
import { day } from '../../../src/calendar/day.ts';
import { calendarYear, type Period } from '../../../src/calendar/period.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { FigureDefinition } from '../../../src/definitions/figure-definition.ts';
import type { Level, Measure, Statistic } from '../../../src/definitions/measure.ts';
import type { Dictionary } from '../../../src/dictionary/dictionary.ts';
import type { PublicResult } from '../../../src/disclosure/public-result.ts';
import type { SurvivalGroup, SurvivalResult } from '../../../src/results/result.ts';
import { kaplanMeier } from '../../../src/statistics/kaplan-meier.ts';
import { survivalTable } from '../../../src/statistics/survival-table.ts';
import { madeUpResult, type Placed, publicOf } from '../disclosure/made-up-results.ts';
import { AREA, COUNT, codes } from './made-up.ts';

const both = (statistics: readonly Statistic[]): Level[] => [
  { level: 'nation', statistics },
  { level: 'unit', statistics },
];

function measure(
  own: Pick<Measure, 'id' | 'name' | 'measuredIn'>,
  statistics: readonly Statistic[],
  figure: FigureDefinition,
  more: Partial<Measure> = {},
): Measure {
  return {
    ...COUNT,
    code: own.id,
    levels: both(statistics),
    computation: { ...COUNT.computation, figure },
    versions: [{ version: '1', fromYear: 2017, comparableFrom: 2017 }],
    ...own,
    ...more,
  };
}

const GRADE_NAMES = { g1: 'NET G1', g2: 'NET G2', g3: 'NET G3', nec: 'NEC', okant: 'Uppgift saknas' };
/** Names the grades. */
export const REGISTER_DICTIONARY: Dictionary = {
  forms: new Map([
    [
      'bedomning',
      { id: 'bedomning', name: '', description: '', row: '', key: [], variables: [codes('grad', GRADE_NAMES)] },
    ],
  ]),
};

const none = { code: '', message: '', remedy: '' };
const survivalBy = (names: Readonly<Record<string, string>>): FigureDefinition => ({
  kind: 'survival',
  from: 'diagnosdatum',
  death: 'patient.dod',
  lastSeen: 'patient.sett',
  by: { variable: 'grupp', groups: Object.entries(names).map(([id, name]) => ({ id, name, oneOf: [id] })) },
  missing: none,
  negative: none,
});
const SINCE_START = { computation: { ...COUNT.computation, period: 'sinceStart' } } as const;
const sinceStart = (figure: FigureDefinition) => ({ computation: { ...SINCE_START.computation, figure } });

const METASTASIS = survivalBy({ nej: 'Ingen känd metastas', ja: 'Känd metastas' });
/** Survival in two groups. */
export const SURVIVAL = measure(
  { id: 'Y1', name: 'Överlevnad efter metastasering', measuredIn: 'Andel levande i procent' },
  ['n', 'survival'],
  METASTASIS,
  sinceStart(METASTASIS),
);
const GRADES = survivalBy({ g1: 'NET G1', g2: 'NET G2', g3: 'NET G3', nec: 'Neuroendokrin cancer (NEC)' });
/** Survival in four. */
export const SURVIVAL_BY_GRADE = measure(
  { id: 'Y2', name: 'Överlevnad efter WHO-grad', measuredIn: 'Andel levande i procent' },
  ['n', 'survival'],
  GRADES,
  sinceStart(GRADES),
);
/** A count by grade, whose categories exclude each other. */
export const GRADE = measure({ id: 'Y3', name: 'Antal diagnoser', measuredIn: 'Antal patienter' }, ['n', 'by'], {
  kind: 'count',
  breakdowns: [
    { kind: 'variable', id: 'grad', name: 'WHO-grad', variable: 'grad', missing: 'okant', onlyOccurring: false },
  ],
});
const choice = (id: string, name: string) => ({ id, name, anyOf: [], known: [] });
/** Several choices. */
export const IMAGING = measure(
  { id: 'Y4', name: 'Bilddiagnostik före behandling', measuredIn: 'Andel i procent' },
  ['n', 'share'],
  {
    kind: 'choices',
    choices: [
      choice('dt', 'Datortomografi'),
      choice('mr', 'Magnetkamera'),
      choice('dotatoc', 'DOTATOC-PET'),
      choice('fdg', 'FDG-PET'),
    ],
  },
);
const TARGETS = { level1: 80, level2: 95, source: 'Påhittat vårdprogram' };
/** Coverage, with two levels to reach. */
export const COVERAGE = measure(
  { id: 'Y5', name: 'Täckningsgrad', measuredIn: 'Andel i procent av cancerregistrets fall' },
  ['n', 'share'],
  { kind: 'coverage', matched: 'funna', all: 'alla', impossible: none },
  { direction: 'higher', targets: TARGETS },
);
/** Days with quartiles, and one level to reach. */
export const WAIT = measure(
  { id: 'Y6', name: 'Tid från remiss till första besök', measuredIn: 'Tid i antal dagar' },
  ['n', 'p25', 'median', 'p75'],
  {
    kind: 'summary',
    value: { kind: 'days', from: 'remiss', to: 'besok', atLeast: 0, negative: none },
  },
  { direction: 'lower', targets: { level1: 28, source: 'Påhittat vårdprogram' } },
);
/** A share of those of whom it is known, with two levels to reach. */
export const MDK = measure(
  { id: 'Y7', name: 'Diskuterad vid MDK', measuredIn: 'Andel i procent' },
  ['n', 'share'],
  { kind: 'proportion', numerator: { own: 'row', anyOf: [], known: ['mdk'] }, beside: [] },
  { direction: 'higher', targets: TARGETS },
);

const REGIONS = ['Norr', 'Mellansverige', 'Stockholm-Gotland', 'Väst', 'Sydöstra', 'Syd'];

export const REGISTER: Area = {
  ...AREA,
  id: 'pahittat-register',
  name: 'Påhittat register',
  reporters: REGIONS.map((name) => ({
    id: name.toLowerCase().replace('ö', 'o').replace('ä', 'a'),
    name: `Sjukvårdsregion ${name}`,
    shortName: name,
    holder: '',
    place: '',
  })),
  start: day('2017-05-01'),
  strata: {
    variable: 'lokal',
    all: { id: 'alla', name: 'Alla' },
    values: [
      { id: 'ileum', name: 'Ileum' },
      { id: 'pankreas', name: 'Pankreas' },
    ],
  },
  reporterNouns: { one: 'region', many: 'regioner', all: 'regionerna' },
  participation: [],
  versions: [],
  measures: [SURVIVAL, SURVIVAL_BY_GRADE, GRADE, IMAGING, COVERAGE, WAIT, MDK],
};

/** The made-up register's first year: eight months. */
export const FIRST_YEAR: Period = { from: day('2017-05-01'), to: day('2017-12-31') };
export const periodOf = (year: number): Period => (year === 2017 ? FIRST_YEAR : calendarYear(year));

/** Figures of a measure as they are published together: of the nation, all together and 2024 where nothing else is said. */
export function publishedYears({ id }: Measure, figures: readonly Placed[], area = REGISTER): PublicResult[] {
  const results = figures.map(({ year = 2024, since = year, stratum = 'alla', ...rest }) =>
    madeUpResult(
      { ...rest, year, since, stratum, measure: id },
      { area: area.id, period: { from: periodOf(since).from, to: periodOf(year).to } },
    ),
  );
  return publicOf(results, area);
}

/**
 * A group of `n` of whom a share dies evenly on the scale of an exponential law, and who are followed for 0–`years`.
 * @param halfLife in years
 */
export function madeUpGroup(n: number, halfLife: number, years = 7.6): SurvivalGroup {
  const place = (at: number, step: number) => ((at * step) % n) / n;
  const ends = Array.from({ length: n }, (_, at) => {
    const death = (-Math.log(1 - place(at, 37) - 0.5 / n) / Math.LN2) * halfLife;
    const followed = place(at, 61) * years + 0.02;
    return death < followed ? -Math.ceil(death * 365.25) : Math.ceil(followed * 365.25);
  });
  return groupOfEnds(ends);
}

/** @param ends days of follow-up, negative ones ending in death */
export function groupOfEnds(ends: readonly number[]): SurvivalGroup {
  const km = kaplanMeier({
    time: Float64Array.from(ends, Math.abs),
    event: Uint8Array.from(ends, (end) => (end < 0 ? 1 : 0)),
  });
  const { group: _, ...table } = survivalTable(km, '');
  return { ...table, entryTimes: [] };
}

export function madeUpSurvival(
  groups: Readonly<Record<string, SurvivalGroup>>,
  missing = 0,
  p = 0.0004,
): SurvivalResult {
  const sum = (of: (group: SurvivalGroup) => number) =>
    Object.values(groups).reduce((total, one) => total + of(one), 0);
  return {
    kind: 'survival',
    n: sum(({ n }) => n),
    events: sum(({ events }) => events),
    missing,
    groups,
    logRank: { chisq: 12.5, df: Object.keys(groups).length - 1, p },
  };
}
