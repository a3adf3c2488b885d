import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { PublicResult } from '../disclosure/public-result.ts';
import { markupText } from '../markup.ts';
import type { Measure } from '../measures/measure.ts';
import type { CountResult, Figure } from '../measures/result.ts';
import type { Chart } from './chart.ts';
import { chartsFor } from './charts-for.ts';
import { csvExcel, csvRfc4180, json } from './data-file.ts';
import { gallery } from './gallery.ts';
import { AGE, AREA, COUNT, DAYS, DICTIONARY, published, SHARE } from './made-up.ts';

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
const ids = (charts: readonly Chart[]) => charts.map(({ id }) => id);

/** What a reader of the picture can read, without places and sizes. */
const words = (svg: string) =>
  [...svg.matchAll(/<(text|title|desc)[^>]*>([^<]*)<\/\1>/g)].map((match) => match[2] ?? '').join('\n');
const texts = (chart: Chart) => words(markupText(chart.svg));

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
    assert.doesNotMatch(texts(overYears(DAYS, days(20, 7)) ?? assert.fail()), /ny definition/);
  });

  test('no line is drawn over a new definition, which is marked', () => {
    const moved = {
      ...DAYS,
      versions: [
        { version: '1', fromYear: 2020, comparableFrom: 2020 },
        { version: '2', fromYear: 2025, comparableFrom: 2025 },
      ],
    };
    const chart = overYears(moved, days(20, 7));
    assert.equal(lines(chart).length, 1);
    assert.match(texts(chart ?? assert.fail()), /ny definition 2025/);
    assert.match(chart?.sentence ?? '', /definitionen ändrades 2025/);
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
    assert.match(words(markupText(chart.compact)), /De senaste \d åren/);
    assert.doesNotMatch(texts(chart), /De senaste/);
  });
});

describe('every picture in the gallery', () => {
  for (const { name, chart } of gallery())
    test(`${name} is well-formed, named and described, with ids of its own`, () => {
      const both = [markupText(chart.svg), markupText(chart.compact)];
      for (const svg of both) {
        assert.deepEqual(wellFormed(svg), []);
        const named = /aria-labelledby="(\S+) (\S+)"/.exec(svg);
        assert.match(svg, new RegExp(`<title id="${named?.[1]}">[^<]+</title>\n<desc id="${named?.[2]}">[^<]+</desc>`));
        assert.doesNotMatch(svg, /NaN|undefined|Infinity|var\(|style=|foreignObject|<script/);
        assert.doesNotMatch(svg, /(width|height|r)="-/);
      }
      const used = both.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      assert.equal(new Set(used).size, used.length);
    });
});

/** What is wrong with an XML text of elements, attributes and text: nothing, or the first fault. */
function wellFormed(xml: string): string[] {
  const open: string[] = [];
  const ATTRIBUTES = /^(\s+[\w:-]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|#39);[^"<>&]*)*")*\s*$/;
  for (const [, tag, between = ''] of xml.matchAll(/<([^<>]*)>([^<]*)/g)) {
    const [, slash, name = '', attributes = '', closed] = /^(\/?)([A-Za-z]+)(.*?)(\/?)$/s.exec(tag ?? '') ?? [];
    if (name === '' || !ATTRIBUTES.test(attributes)) return [`tag ${tag}`];
    if (slash === '/' && open.pop() !== name) return [`closing ${name}`];
    if (slash !== '/' && closed !== '/') open.push(name);
    if (/&(?!(amp|lt|gt|quot|#39);)|>/.test(between)) return [`text ${between}`];
  }
  return open;
}

test('names with markup in them are text in every part of a chart', () => {
  const nasty = '<script>alert("1")</script> & Söner';
  const area = { ...AREA, reporters: AREA.reporters.map((one) => ({ ...one, name: nasty })) };
  const measure = { ...COUNT, name: nasty, measuredIn: `Antal ${nasty}` };
  const results = [2023, 2024].flatMap((year) => published(COUNT, year, { nord: count(60), riket: count(60) }));
  for (const chart of chartsFor({ area, measure, results, year: 2024 })) {
    assert.deepEqual(wellFormed(markupText(chart.svg)), []);
    assert.doesNotMatch(markupText(chart.svg), /<script/);
  }
});

// ── what is shown, and what is withheld ──────────────────────────────────────────────────────────────────────────

/** Numbers that can be told apart wherever they turn up: three digits when withheld, four when shown. */
const THRESHOLD = 1000;
const PLANTED = { ...AREA, disclosure: { ...AREA.disclosure, threshold: THRESHOLD, percentilesFrom: 1500 } };
/** Not round, as the values along an axis are. */
const size = fc
  .oneof(fc.integer({ min: 101, max: 899 }), fc.integer({ min: 3000, max: 9999 }))
  .filter((value) => value % 10 !== 0);
const sizes = fc.uniqueArray(size, { minLength: 12, maxLength: 12 });

function plantedFigure(measure: Measure, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): Figure {
  switch (measure.computation.figure.kind) {
    case 'count': {
      const regions = { r01: b, r12: c };
      return {
        kind: 'count',
        n: a + b + c,
        unique: d,
        by: {
          kategori: { gep_net: a, chd: d, binjure: c },
          kon: { kvinna: a, man: b + c, okant: 0 },
          hemregion: { r03: a, ...regions },
        },
      };
    }
    case 'summary':
      return {
        kind: 'summary',
        n: a,
        mean: b + 0.25,
        sd: c + 0.75,
        p10: d,
        median: b,
        p90: c,
        histogram: [[d, 77777]],
      };
    case 'proportion':
      return { kind: 'proportion', numerator: b, denominator: a + b, beside: { x: { numerator: c, denominator: d } } };
  }
}

/** Every number under a figure, of what was computed or of what is public. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
/** The whole numbers in a text; decimals of shares are no counts. */
const tokens = (text: string) =>
  new Set(
    text
      .replaceAll('\u00a0', '')
      .replace(/\b0[.,]\d+/g, '')
      .match(/\d+/g) ?? [],
  );

describe('what is shown and what is withheld', () => {
  for (const measure of [COUNT, DAYS, AGE, SHARE])
    test(`${measure.name}: every shown number is in table and picture, and no withheld one anywhere`, () => {
      fc.assert(
        fc.property(sizes, (values) => {
          const rows = [0, 4, 8].map((from) => values.slice(from, from + 4));
          const figures = Object.fromEntries(
            ['nord', 'ost', 'riket'].map((id, at) => [id, plantedFigure(measure, rows[at] ?? [])]),
          );
          const results = [2024, 2025].flatMap((year) => published(measure, year, figures, undefined, PLANTED));
          const shown = new Set(numbersIn(results.map(({ figure }) => figure)).map(wholePart));
          const secret = numbersIn(figures).filter((value) => value > 100 && !shown.has(wholePart(value)));
          for (const reporter of [undefined, 'nord'])
            for (const chart of chartsFor({
              area: PLANTED,
              measure,
              results,
              year: 2024,
              dictionary: DICTIONARY,
              ...(reporter && { reporter }),
            })) {
              assertShown(chart, measure);
              const everything = tokens(everythingIn(chart));
              for (const value of secret)
                assert.ok(!everything.has(wholePart(value)), `${chart.id} gives ${value} away`);
            }
          const inTables = chartsFor({ area: PLANTED, measure, results, year: 2024 }).flatMap(({ table }) =>
            table.rows.flat().map(({ value }) => value),
          );
          const categoriesOfNation = results
            .filter(({ reporter, year }) => year === 2024 && reporter === 'riket')
            .map(({ figure }) => figure);
          for (const value of numbersIn(categoriesOfNation))
            assert.ok(inTables.includes(value), `${value} is in no table`);
        }),
        { numRuns: 400 },
      );
    });
});

const wholePart = (value: number) => String(Math.trunc(value));

/** What each made-up measure's years follow. */
const FOLLOWED: Readonly<Record<string, string>> = { X1: 'n', X2: 'median', X3: 'mean', X4: 'share' };

/** The table's numbers as a page writes them are in the picture: all, or of the years the ones that are followed. */
function assertShown({ id, svg, table }: Chart, measure: Measure): void {
  const inPicture = words(markupText(svg)).split('\n').slice(2);
  const isDrawn = (column: string | undefined) => !/-ar(-|$)/.test(id) || column === FOLLOWED[measure.id];
  for (const row of table.rows)
    row.forEach(({ text, value }, at) => {
      if (typeof value !== 'number' || !isDrawn(table.columns[at]?.id)) return;
      const number = text.replace('\u00a0%', '');
      assert.ok(
        inPicture.some((line) => line.includes(number)),
        `${id} lacks ${number}`,
      );
    });
}

function everythingIn(chart: Chart): string {
  const { svg, compact, table, sentence, title, description, notes } = chart;
  const pictures = [svg, compact].map((picture) => words(markupText(picture)));
  const cells = table.rows.flat().map(({ text, value }) => `${text} ${JSON.stringify(value)}`);
  return [
    ...pictures,
    ...cells,
    csvExcel(table),
    csvRfc4180(table),
    json(table),
    sentence,
    title,
    description,
    ...notes,
  ].join('\n');
}
