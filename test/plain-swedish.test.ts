import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { pageTexts } from '../scripts/sentences/page-texts.ts';
import { vocabularyOf } from '../scripts/sentences/plain-vocabulary.ts';
import { day } from '../src/calendar/day.ts';
import { chartsFor } from '../src/charts/charts-for.ts';
import type { Area } from '../src/definitions/area.ts';
import type { Measure } from '../src/definitions/measure.ts';
import { NATION } from '../src/definitions/nation.ts';
import type { PublicResult } from '../src/disclosure/public-result.ts';
import { complaintsAbout } from '../src/words/plain/complaints-about.ts';
import { PLAIN_RULES } from '../src/words/plain/plain-rules.ts';
import { sentencesOf } from '../src/words/plain/sentences-of.ts';
import { anyPublicFigure } from './kit/charts/any-public-figure.ts';
import { ownContent } from './kit/content.ts';
import { runCommand } from './kit/run-command.ts';

// Every sentence that the program makes, by the rules of plain Swedish: of any figures, and on the pages of small nations.

const content = await ownContent();
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const vocabulary = vocabularyOf(content, read('content/ord/klarsprak.yaml'));
const document = read('docs/klarsprak.md');
/** Sentences that are known to be bad, as they stand in the document. */
const KNOWN = new Set([...document.matchAll(/^\d+\. ”(.*?)” – /gm)].map(([, sentence = '']) => sentence));

/** What is wrong in a text, with its sentence. */
function wrongIn(text: string): string[] {
  return sentencesOf(text, vocabulary).flatMap((sentence) =>
    KNOWN.has(plain(sentence.text))
      ? []
      : complaintsAbout(sentence, vocabulary).map(({ rule, found }) => `${rule}: ${found}\n    ${sentence.text}`),
  );
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the document has every rule, and at most fifty sentences that are still bad', () => {
  const lacking = PLAIN_RULES.filter(({ id, says }) => !document.includes(`| \`${id}\` | ${says} |`));
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
              [title, sentence, description, ...notes, table.caption].flatMap(wrongIn),
            );
            assert.deepEqual([...new Set(wrong)], []);
          }),
          { numRuns: 3, seed: 1, endOnFailure: true },
        );
      });
});

describe('on the pages of a small nation', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vardmatt-plain-'));
    const [data, asOf] = [join(folder, 'data'), ['--as-of', '2026-03-31']];
    await runCommand(['simulate', '--persons', '400', '--seed', '5', ...asOf, '--out', data]);
    for (const id of content.areas.keys()) {
      const years = ['--years', '2024-2025'];
      const { code, told } = await runCommand([
        'publish',
        data,
        '--area',
        id,
        ...years,
        ...asOf,
        '--out',
        join(folder, id),
      ]);
      assert.equal(code, 0, told);
    }
  });
  after(() => rm(folder, { recursive: true }));

  test('the report: every text of every page is plain', async () => {
    const out = join(folder, 'rapport');
    const asked = ['--year', '2025', '--as-of', '2026-03-31', '--out', out];
    const { code, told } = await runCommand(['report', join(folder, 'data'), ...asked]);
    assert.equal(code, 0, told);
    const pages = globSync(join(out, '**/*.html'));
    const texts = new Set(pages.flatMap((page) => pageTexts(readFileSync(page, 'utf8')).map(({ text }) => text)));
    assert.ok(texts.size > 300, `${texts.size} texts`);
    assert.deepEqual([...new Set([...texts].flatMap(wrongIn))], []);
  });

  for (const { id, shortName } of content.areas.values())
    test(`${shortName}: every text of every page is plain`, () => {
      const pages = globSync(join(folder, id, '**/*.html'));
      assert.ok(pages.length > 10, `${pages.length} pages`);
      const texts = new Set(pages.flatMap((page) => pageTexts(readFileSync(page, 'utf8')).map(({ text }) => text)));
      assert.ok(texts.size > 500, `${texts.size} texts`);
      assert.deepEqual([...new Set([...texts].flatMap(wrongIn))], []);
    });
});
