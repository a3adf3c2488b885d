import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { day } from '../src/calendar/day.ts';
import { chartsFor } from '../src/charts/charts-for.ts';
import type { Area } from '../src/definitions/area.ts';
import type { Measure } from '../src/definitions/measure.ts';
import { NATION } from '../src/definitions/nation.ts';
import type { PublicResult } from '../src/disclosure/public-result.ts';
import { PLAIN_RULES } from '../src/words/plain/plain-rules.ts';
import { anyPublicFigure } from './kit/charts/any-public-figure.ts';
import { ownContent } from './kit/content.ts';
import { KNOWN, KNOWN_IN, notPlain } from './kit/not-plain.ts';

// Every sentence that the program makes of any figures, by the rules of plain Swedish. Those of its pages are read in the matrix.

const content = await ownContent();
test('the document has every rule, and at most fifty sentences that are still bad', () => {
  const lacking = PLAIN_RULES.filter(({ id, says }) => !KNOWN_IN.includes(`| \`${id}\` | ${says} |`));
  assert.deepEqual(
    lacking.map(({ id, says }) => `| \`${id}\` | ${says} |`),
    [],
  );
  assert.ok(KNOWN.size > 0 && KNOWN.size <= 50, `${KNOWN.size} sentences`);
});

test('each share of the content says what it is a share of, in its sentence and where it stands alone', () => {
  const shares = [...content.areas.values()].flatMap(({ measures }) =>
    measures.filter(({ computation }) => ['proportion', 'coverage'].includes(computation.figure.kind)),
  );
  assert.ok(shares.length > 15, `${shares.length} shares`);
  for (const { code, sentences } of shares) {
    assert.match(sentences?.share ?? '', /\{andel\}/, code);
    assert.match(sentences?.label ?? '', /^andel \p{L}/u, code);
  }
});

const YEARS = [
  { year: 2023, from: '2023-04-01' },
  { year: 2024, from: '2024-01-01' },
  { year: 2025, from: '2025-01-01' },
] as const;

/** A measure's public results of three years with any figures, the first of nine months, where some have not reported or their rows were refused. */
function anyResults(area: Area, measure: Measure): fc.Arbitrary<readonly PublicResult[]> {
  const strata = area.strata === undefined ? [undefined] : [area.strata.all, ...area.strata.values];
  const [first] = area.reporters;
  const places = strata.flatMap((stratum) =>
    YEARS.flatMap((year) =>
      [NATION, ...area.reporters.map(({ id }) => id)].map((reporter) => ({ stratum, year, reporter })),
    ),
  );
  return fc
    .record({
      figures: fc.array(anyPublicFigure(measure, content.dictionary), {
        minLength: places.length,
        maxLength: places.length,
      }),
      isPartial: fc.boolean(),
      preliminary: fc.boolean(),
      refused: fc.constantFrom(undefined, 1, 12),
    })
    .map(({ figures, isPartial, preliminary, refused }) =>
      places.map(({ stratum, year, reporter }, at) => {
        const of = area.reporters.length;
        const some = { reported: of - 1, expected: of, missing: first === undefined ? [] : [first.id] };
        return {
          ...{ area: area.id, measure: measure.id, definition: '1.0', reporter, source: 'computed' },
          part: {
            from: measure.computation.period === 'sinceStart' ? 2017 : year.year,
            to: year.year,
            ...(stratum === undefined ? {} : { stratum: stratum.id }),
          },
          period: { from: day(year.from), to: day(`${year.year}-12-31`) },
          extract: { id: 'prov', asOf: day('2026-03-31') },
          figure: figures[at],
          ...(reporter === NATION && isPartial ? { reporters: some } : {}),
          ...(preliminary && year.year === 2025 ? { preliminary: true } : {}),
          ...(refused === undefined ? {} : { refused: { patient: refused } }),
        } as unknown as PublicResult;
      }),
    );
}

describe('whatever the figures are', () => {
  for (const area of content.areas.values())
    for (const measure of area.measures)
      test(`${area.shortName}, ${measure.code}: its sentences, notes and titles are plain`, () => {
        const [own] = area.reporters;
        fc.assert(
          fc.property(anyResults(area, measure), (results) => {
            const { dictionary, organisation } = content;
            const { inhabitants } = organisation;
            const input = { area, measure, results, year: 2025, dictionary, inhabitants };
            const charts = [
              ...chartsFor(input),
              ...(own === undefined ? [] : chartsFor({ ...input, year: 2024, reporter: own.id })),
            ];
            assert.ok(charts.length > 0 || measure.computation.period === 'sinceStart');
            const wrong = charts.flatMap(({ title, sentence, description, notes, table }) =>
              [title, sentence, description, ...notes, table.caption].flatMap(notPlain),
            );
            assert.deepEqual([...new Set(wrong)], []);
          }),
          { numRuns: 3, seed: 1, endOnFailure: true },
        );
      });
});
