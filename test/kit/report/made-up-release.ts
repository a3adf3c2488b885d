import fc from 'fast-check';
import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import { summaryResult } from '../../../src/engine/kinds/summary/summary-result.ts';
import { survivalFigure } from '../../../src/engine/kinds/survival/estimate.ts';
import { areaPeriod } from '../../../src/engine/reporting-period.ts';
import type { Figure, Result } from '../../../src/results/result.ts';
import { histogramOf } from '../../../src/statistics/histogram.ts';

/** A made-up tumour, all that the figures below are counted of. */
export interface Tumour {
  readonly year: number;
  readonly region: string;
  readonly site: string;
  readonly grade: string | undefined;
  readonly conference: boolean | undefined;
  readonly wait: number | undefined;
  readonly days: number;
  readonly died: boolean;
}

/** What the cancer register knows of a region, a site and a year, and how many of those are in the register. */
export interface Known {
  readonly year: number;
  readonly region: string;
  readonly site: string;
  readonly all: number;
  readonly matched: number;
}

export interface MadeUpNation {
  readonly asOf: string;
  readonly tumours: readonly Tumour[];
  readonly known: readonly Known[];
}

export const YEARS = [2023, 2024] as const;
const REGIONS = ['stockholm-gotland', 'mellansverige', 'sydost', 'vast', 'norr'];
export const SILENT = 'syd';
const SITES = ['ileum', 'pankreas', 'ovriga'];
const GRADES = ['1', '2', '3', 'nec'];
const NATION = 'riket';
const ALL = 'alla';

const tumour: fc.Arbitrary<Omit<Tumour, 'year' | 'region' | 'site'>> = fc.record({
  grade: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...GRADES, '1', '1', '2') }, fc.constant(undefined)),
  conference: fc.constantFrom(true, true, true, false, undefined),
  wait: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) }, fc.constant(undefined)),
  days: fc.integer({ min: 1, max: 800 }),
  died: fc.boolean(),
});

/** Any small nation at any extract date: cells of none, of one and of many. */
export const anyNation: fc.Arbitrary<MadeUpNation> = fc.record({
  asOf: fc.constantFrom('2025-01-01', '2025-03-31', '2025-12-30', '2025-12-31', '2026-06-30'),
  tumours: fc
    .tuple(
      ...YEARS.flatMap((year) =>
        REGIONS.flatMap((region) =>
          SITES.map((site) =>
            fc
              .oneof(
                { weight: 1, arbitrary: fc.array(tumour, { maxLength: 4 }) },
                { weight: 3, arbitrary: fc.array(tumour, { minLength: 8, maxLength: 24, size: 'max' }) },
              )
              .map((all) => all.map((one): Tumour => ({ ...one, year, region, site }))),
          ),
        ),
      ),
    )
    .map((cells) => cells.flat()),
  known: fc.tuple(
    ...YEARS.flatMap((year) =>
      [...REGIONS, SILENT].flatMap((region) =>
        SITES.map((site) =>
          fc
            .tuple(fc.oneof(fc.nat(4), fc.nat(60)), fc.double({ min: 0, max: 1, noNaN: true }))
            .map(([all, share]): Known => {
              const matched = region === SILENT ? 0 : Math.round(all * share);
              return { year, region, site, all, matched };
            }),
        ),
      ),
    ),
  ),
});

/** Whose figures a cell is of. */
export interface Cell {
  readonly reporter: string;
  readonly from: number;
  readonly to: number;
  readonly stratum: string;
}

/** Those of a cell. At the nation: of those who report. */
export function inCell<T extends { year: number; region: string; site: string }>(all: readonly T[], cell: Cell): T[] {
  const { reporter, from, to, stratum } = cell;
  return all.filter(
    ({ year, region, site }) =>
      from <= year &&
      year <= to &&
      (reporter === NATION ? region !== SILENT : region === reporter) &&
      (stratum === ALL || site === stratum),
  );
}

/** What the engine would have given of the nation: every region and the nation, each year and both together, by site. */
export function resultsOf({ tumours, known, asOf }: MadeUpNation, area: Area): Result[] {
  const [first, last] = [YEARS[0], YEARS.at(-1) ?? YEARS[0]];
  const spans = [...YEARS.map((year) => ({ from: year, to: year })), { from: first, to: last }];
  const cells = spans.flatMap((span) =>
    [ALL, 'ileum', 'pankreas'].flatMap((stratum) =>
      [...area.reporters.map(({ id }) => id), NATION].map((reporter): Cell => ({ ...span, stratum, reporter })),
    ),
  );
  return cells.flatMap((cell) =>
    Object.entries(FIGURES).flatMap(([measure, figure]): Result[] => {
      const { reporter, from, to, stratum } = cell;
      const isTold = measure === 'TG1' ? from === to : from !== to;
      const period = areaPeriod(area, to, from);
      if (!isTold || period === undefined) return [];
      // The rule of the register, by itself: its cases are being registered for a year after the year.
      const isOpen = from === to && asOf < `${to + 1}-12-31`;
      return [
        {
          ...{ area: area.id, measure, definition: '1.0', reporter, part: { from, to, stratum }, period },
          ...{ extract: { id: 'prov', asOf: day(asOf) }, source: 'computed' },
          figure: reporter === SILENT ? { kind: 'absent', reason: 'not-reported' } : figure({ tumours, known }, cell),
          ...(reporter === NATION ? { reporters: { expected: 6, reported: 5, missing: [SILENT] } } : {}),
          ...(isOpen ? { preliminary: true } : {}),
        },
      ];
    }),
  );
}

type Rows = Pick<MadeUpNation, 'tumours' | 'known'>;
const NOBODY: Figure = { kind: 'absent', reason: 'not-applicable' };
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const FIGURES: Readonly<Record<string, (rows: Rows, cell: Cell) => Figure>> = {
  DI1: ({ tumours }, cell) => {
    const own = inCell(tumours, cell);
    const counted = (grade: string | undefined) => own.filter((one) => one.grade === grade).length;
    const grades = GRADES.map((grade) => [grade, counted(grade)] as const);
    return {
      kind: 'count',
      n: own.length,
      by: { who_grad: { ...Object.fromEntries(grades), saknas: counted(undefined) } },
    };
  },
  KI5: ({ tumours }, cell) => {
    const own = inCell(tumours, cell);
    const asked = own.filter(({ conference }) => conference !== undefined);
    if (asked.length === 0) return NOBODY;
    const numerator = asked.filter(({ conference }) => conference).length;
    return { kind: 'proportion', numerator, denominator: asked.length, missing: own.length - asked.length };
  },
  KI1: ({ tumours }, cell) => {
    const waits = inCell(tumours, cell).flatMap(({ wait }) => wait ?? []);
    return waits.length === 0 ? NOBODY : summaryResult(histogramOf(waits));
  },
  TG1: ({ known }, cell) => {
    const own = inCell(known, cell);
    const [numerator, denominator] = [sum(own.map(({ matched }) => matched)), sum(own.map(({ all }) => all))];
    if (denominator === 0) return NOBODY;
    const everywhere = known.filter(
      ({ year, site }) => year === cell.to && (cell.stratum === ALL || site === cell.stratum),
    );
    const beside = { alla_regioner: { numerator, denominator: sum(everywhere.map(({ all }) => all)) } };
    return { kind: 'proportion', numerator, denominator, missing: 0, ...(cell.reporter === NATION ? { beside } : {}) };
  },
  OV2: ({ tumours }, cell) => {
    const own = inCell(tumours, cell);
    const counts = own.map(({ grade, days, died }) => ({
      ...{ code: grade ?? null, time: days, event: died, entry: 0, n: 1 },
    }));
    const groups = GRADES.map((grade) => ({ id: grade, name: grade, oneOf: [grade] }));
    return survivalFigure(counts, groups, false);
  },
};
