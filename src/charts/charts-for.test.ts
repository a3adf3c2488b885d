import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AGE, AREA, COUNT, DAYS, DICTIONARY, published, SHARE } from '../../test/kit/charts/made-up.ts';
import { COVERAGE, IMAGING, SURVIVAL } from '../../test/kit/charts/made-up-register.ts';
import { pictureText } from '../../test/kit/charts/picture-text.ts';
import type { Measure } from '../definitions/measure.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { markupText } from '../markup.ts';
import type { CountResult, Figure } from '../results/result.ts';
import type { Chart } from './chart.ts';
import { chartsFor, mainChart } from './charts-for.ts';
import { definedCharts } from './kinds/kinds.ts';

const count = (n: number, by: CountResult['by'] = {}): Figure => ({ kind: 'count', n, by });
const days = (n: number, mean: number): Figure => ({
  kind: 'summary',
  n,
  mean,
  sd: 2,
  p10: 3,
  median: mean - 1,
  p90: 40,
});
const share = (numerator: number, denominator: number, preliminary = false): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  preliminary,
});
const draw = (measure: Measure, results: readonly PublicResult[], year = 2024, reporter?: string) =>
  chartsFor({
    area: AREA,
    measure,
    results,
    year,
    dictionary: DICTIONARY,
    ...(reporter === undefined ? {} : { reporter }),
  });
const texts = (chart: Chart | undefined) => pictureText(markupText(chart?.svg ?? assert.fail()));
const ids = (charts: readonly Chart[]) => charts.map(({ id }) => id);

describe('the charts of a measure', () => {
  const counts = { nord: count(87), ost: count(64), soder: count(102), vast: count(48), riket: count(301) };

  test('follow from the kind of figure, its breakdowns, levels and years', () => {
    const two = [...published(COUNT, 2023, counts), ...published(COUNT, 2024, counts)];
    assert.deepEqual(ids(draw(COUNT, two)), [
      'x1-2024-enheter',
      'x1-2024-kategori',
      'x1-2024-kon',
      'x1-2024-hemregion',
      'x1-ar',
    ]);
    assert.deepEqual(ids(draw(DAYS, published(DAYS, 2024, { nord: days(20, 7) }))), ['x2-2024-enheter']);
    assert.deepEqual(ids(draw(COUNT, two, 2024, 'ost')).at(-1), 'x1-ar-ost');
    assert.deepEqual(ids(draw(COUNT, two, 2022)), ['x1-ar']);
    assert.deepEqual(draw(AGE, two), []);
  });

  test('do not follow from its id: another id draws the same', () => {
    const renamed = { ...COUNT, id: 'Q9' };
    const results = published(COUNT, 2024, counts).map((result) => ({ ...result, measure: 'Q9' }));
    const as = (charts: Chart[]) => charts.map((chart) => markupText(chart.svg).replaceAll(/(x1|q9)-/g, '-'));
    assert.deepEqual(as(draw(renamed, results)), as(draw(COUNT, published(COUNT, 2024, counts))));
  });

  test('leave breakdowns out at a level that does not list them', () => {
    const measure = {
      ...COUNT,
      levels: [{ level: 'nation', statistics: ['n'] } as const, { level: 'unit', statistics: ['n', 'by'] } as const],
    };
    const by = { kategori: { gep_net: 40, chd: 8, binjure: 20 } };
    const results = published(COUNT, 2024, { nord: count(60, by), riket: count(60, by) });
    assert.deepEqual(ids(draw(measure, results)), ['x1-2024-enheter']);
    assert.ok(ids(draw(measure, results, 2024, 'nord')).includes('x1-2024-kategori-nord'));
  });

  test('a trial year stands outside the years and is told of', () => {
    const years = [2023, 2024, 2025].flatMap((year) =>
      published(SHARE, year, { nord: share(31, 62), riket: share(31, 62) }),
    );
    const chart = draw(SHARE, years).at(-1);
    assert.equal(chart?.title, 'X4 Patienters erfarenhet av vården, 2024–2025');
    assert.ok(chart.notes.some((note) => note.startsWith('2023 visas inte här')));
    assert.deepEqual(ids(draw(SHARE, years.slice(0, 4))), ['x4-2024-enheter']);
  });
});

describe('the one chart that stands for a measure', () => {
  const of = (measure: Measure, breakdown?: string) => {
    const by = { kategori: { gep_net: 40, chd: 8, binjure: 20 }, kon: { kvinna: 30, man: 30, okant: 0 } };
    const results = published(measure, 2024, { nord: count(60, by), riket: count(60, by) });
    const input = { area: AREA, measure, results, year: 2024, dictionary: DICTIONARY };
    return mainChart(input, breakdown === undefined ? {} : { breakdown })?.id;
  };

  test('is what its kind of figure names, wherever that stands among the others', () => {
    assert.equal(of(COUNT), 'x1-2024-enheter');
    for (const measure of [COUNT, DAYS, SHARE, COVERAGE, SURVIVAL, IMAGING]) {
      const { charts, main } = definedCharts(measure);
      assert.ok(main.length > 0 && main.every((name) => charts.includes(name)), measure.id);
    }
  });

  test('of a breakdown is of that and no other, whose name begins alike or not', () => {
    assert.equal(of(COUNT, 'kon'), 'x1-2024-kon');
    assert.equal(of(COUNT, 'kategori'), 'x1-2024-kategori');
    assert.equal(of(COUNT, 'kat'), 'x1-2024-enheter');
  });
});

describe('the years', () => {
  const lines = (chart: Chart | undefined) =>
    markupText(chart?.svg ?? assert.fail()).match(/<path d="M[^"]*L[^"]*" fill="none" stroke="#00507a"/g) ?? [];
  const overYears = (measure: Measure, figure: Figure, years = [2023, 2024, 2025, 2026]) =>
    draw(
      measure,
      years.flatMap((year) => published(measure, year, { nord: figure })),
      2024,
      'nord',
    ).at(-1);

  test('no line is drawn from a part of a year', () => {
    assert.equal(lines(overYears(DAYS, days(20, 7))).length, 2);
    assert.doesNotMatch(texts(overYears(DAYS, days(20, 7))), /ny definition/);
  });

  const moved = {
    ...DAYS,
    versions: [
      { version: '1.0', fromYear: 2020, comparableFrom: 2020 },
      { version: '2.0', fromYear: 2025, comparableFrom: 2025 },
    ],
  };
  const madeBy = (definition: (year: number) => string) =>
    [2023, 2024, 2025, 2026]
      .flatMap((year) => published(moved, year, { nord: days(20, 7) }))
      .map((result) => ({ ...result, definition: definition(result.part.to) }));

  test('no line is drawn between figures that were made by different definitions, which is marked', () => {
    const chart = draw(
      moved,
      madeBy((year) => (year < 2025 ? '1.0' : '2.0')),
      2024,
      'nord',
    ).at(-1);
    assert.equal(lines(chart).length, 1);
    assert.match(texts(chart), /ny definition 2025/);
    assert.match(chart?.sentence ?? '', /Definitionen ändrades 2025/);
  });

  test('a series that one definition was used for is unbroken, with a word on what was handed in', () => {
    const chart = draw(
      moved,
      madeBy(() => '2.0'),
      2024,
      'nord',
    ).at(-1);
    assert.equal(lines(chart).length, 2);
    assert.doesNotMatch(texts(chart), /ny definition/);
    assert.ok(chart?.notes.some((note) => /lämnades in för åren före 2025 följde en tidigare definition/.test(note)));
  });

  test('no line is drawn to a preliminary year or over a missing one', () => {
    const figures = [share(30, 60), share(31, 60), share(32, 60, true), share(33, 60)];
    const results = [2024, 2025, 2026, 2028].flatMap((year, at) =>
      published(SHARE, year, { nord: figures[at] ?? assert.fail() }),
    );
    assert.equal(lines(draw(SHARE, results, 2024, 'nord').at(-1)).length, 1);
  });

  test('where years do not fit, the narrow picture draws the latest and says so', () => {
    const chart = overYears(
      DAYS,
      days(20, 7),
      Array.from({ length: 12 }, (_, at) => 2020 + at),
    );
    assert.ok(chart);
    assert.match(
      pictureText(markupText(chart.compact)),
      /Bilden visar \d{4}–\d{4}\. \d{4}(?:–\d{4})? får inte plats:\sde siffrorna\sstår i tabellen\./,
    );
    assert.doesNotMatch(texts(chart), /får inte plats/);
  });
});
