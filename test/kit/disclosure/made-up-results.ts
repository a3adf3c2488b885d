/** Made-up figures and a measure to publish them under, for the tests of the disclosure rule. */

import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { Breakdown, FigureDefinition } from '../../../src/definitions/figure-definition.ts';
import type { Level, Measure } from '../../../src/definitions/measure.ts';
import { disclose } from '../../../src/disclosure/disclose.ts';
import type { PublicFigure, PublicResult } from '../../../src/disclosure/public-result.ts';
import { highsSolver } from '../../../src/files/highs.ts';
import { releaseOf } from '../../../src/results/release.ts';
import type { CountResult, Figure, Result, SummaryResult } from '../../../src/results/result.ts';
import { DIFFERENCES } from '../definitions/differences.ts';
import { POLICY } from './policy.ts';

const solver = await highsSolver();

export const withheld = { absent: 'withheld' } as const;
export const ALL: readonly Level[] = [
  { level: 'nation', statistics: ['n', 'mean', 'sd', 'p10', 'median', 'p90', 'share', 'by', 'survival'] },
  { level: 'unit', statistics: ['n', 'mean', 'sd', 'p10', 'median', 'p90', 'share', 'by', 'survival'] },
];
export const SEX: Breakdown = {
  kind: 'variable',
  id: 'kon',
  name: 'Kön',
  variable: 'kon',
  missing: 'okant',
  onlyOccurring: false,
};
const TYPE: Breakdown = {
  kind: 'categories',
  id: 'typ',
  name: 'Typ',
  overlapping: false,
  exhaustive: false,
  categories: [],
};
const GROUP: Breakdown = { ...TYPE, id: 'grupp', name: 'Grupp', overlapping: true };
export const COUNT: FigureDefinition = { kind: 'count', breakdowns: [SEX, TYPE, GROUP] };

export function aMeasure(figure: FigureDefinition = COUNT, levels = ALL): Measure {
  return {
    id: 'M1',
    code: 'M1',
    name: 'Påhittat mått',
    category: 'background',
    type: 'keyFigure',
    measuredIn: 'Antal patienter',
    texts: [],
    computation: { population: { count: 'persons', rows: [], first: 'inPeriod' }, figure },
    levels,
    versions: [],
    readings: [],
    examples: [],
    file: 'm1.yaml',
  };
}

export function anArea(measure: Measure, rule: Partial<Area['disclosure']> = {}): Area {
  return {
    id: 'pahitt',
    name: 'Påhitt',
    shortName: 'Påhitt',
    owner: '',
    description: '',
    calendar: { submissionMonth: 3, publicationMonth: 6 },
    categories: [],
    measureCount: { min: 1, max: 9 },
    reporters: [],
    forms: ['bedomning'],
    reporterVariable: 'enhet',
    permits: [],
    conditions: [],
    versions: [],
    differences: DIFFERENCES,
    disclosure: { ...POLICY, ...rule },
    caveats: [],
    measures: [measure],
  };
}

/** Discloses figures by reporter and gives back the public ones by reporter. */
export function publish(
  figures: Record<string, Figure>,
  measure = aMeasure(),
  rule?: Partial<Area['disclosure']>,
): Record<string, PublicFigure> {
  const results = Object.entries(figures).map(([reporter, figure]) => madeUpResult({ reporter, figure }));
  return Object.fromEntries(publicOf(results, anArea(measure, rule)).map((one) => [one.reporter, one.figure]));
}

/** Two sites and all together. */
export const STRATA = {
  variable: 'lokal',
  all: { id: 'alla', name: 'Alla' },
  values: [
    { id: 'ileum', name: 'Ileum' },
    { id: 'pankreas', name: 'Pankreas' },
  ],
};

/** A figure's place and the figure, for {@link publishYears}. */
export interface Placed {
  readonly reporter?: string;
  readonly year?: number;
  readonly since?: number;
  readonly stratum?: string;
  readonly measure?: string;
  readonly figure: Figure;
}

/** A result with its whole address: of the nation in 2024 where nothing else is said. */
export function madeUpResult(placed: Placed, more: Partial<Result> = {}): Result {
  const { reporter = 'riket', year = 2024, since = year, stratum, measure = 'M1', figure } = placed;
  return {
    ...{ area: 'pahitt', measure, definition: '1.0', reporter, figure, source: 'computed' },
    part: { from: since, to: year, ...(stratum === undefined ? {} : { stratum }) },
    period: { from: day(`${since}-01-01`), to: day(`${year}-12-31`) },
    extract: { id: 'prov', asOf: day('2025-03-31') },
    ...more,
  };
}

/** What the public may see of results that are shown together. */
export function publicOf(results: readonly Result[], area: Area): PublicResult[] {
  const [first = madeUpResult({ figure: { kind: 'absent', reason: 'not-reported' } })] = results;
  return disclose(releaseOf({ area: area.id, extract: first.extract, results }), area, solver);
}

/** Discloses figures of several years and strata. */
export function publishYears(figures: readonly Placed[], measure = aMeasure()): PublicResult[] {
  return publicOf(
    figures.map((placed) => madeUpResult(placed)),
    { ...anArea(measure), strata: STRATA },
  );
}

export const count = (n: number, by: CountResult['by'] = {}): CountResult => ({ kind: 'count', n, by });
export const days = (n: number, more: Partial<SummaryResult> = {}): SummaryResult => ({
  kind: 'summary',
  n,
  mean: 7,
  sd: 2,
  p10: 3,
  median: 6,
  p90: 9,
  ...more,
});
export const share = (numerator: number, denominator: number): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
});
