import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anySubject } from '../../test/kit/report/any-subject.ts';
import { TRUTHS } from '../../test/kit/report/independent-truth.ts';
import { inventedRegister } from '../../test/kit/report/invented-register.ts';
import { memorySource } from '../../test/kit/report/memory-source.ts';
import { falseClaims, holds, says, untoldMoves } from '../../test/kit/report/recheck.ts';
import { unboundWords, wrongRows } from '../../test/kit/report/reread.ts';
import { SHARE, TRIALS } from '../../test/kit/report/trials.ts';
import { sized } from '../../test/kit/sized.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import { composeReport } from './composing/compose-report.ts';
import type {
  Bound,
  FigureSource,
  IndicatorStatistic,
  Missing,
  MissingReason,
  Reference,
} from './figures/figure-source.ts';
import { keyOf } from './figures/look-up.ts';
import { boundLexicon } from './reading/bound-lexicon.ts';
import type { WordCondition } from './reading/lexicon.ts';
import { type ReportContent, readReport } from './reading/read-report.ts';

const folder = new URL('../../content/arsrapport/', import.meta.url);
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

function content(chapters?: string): ReportContent {
  const own = [...files].filter(([name]) => !/^\d\d-|^bilaga-|^sammanfattning/.test(name));
  const read = readReport(
    chapters === undefined ? files : new Map([...own, ['01-prov.md', `# Prov\n\n${chapters}\n`]]),
  );
  if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return read.content;
}

const REASONS: readonly MissingReason[] = [
  'withheld',
  'not-reported',
  'not-applicable',
  'not-poolable',
  'not-reached',
  'too-few-at-risk',
];

/** The raw material of one number: anything, and often just at, over or under a limit of some word. */
const grain = fc.record({
  denominator: fc.oneof(fc.constantFrom(0, 1, 2, 3, 20, 100, 1000, 3000, 10_000), fc.nat(200)),
  share: fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 1, 0.03, 0.1, 0.45, 0.495, 0.5, 0.505, 0.55, 0.6, 0.6667, 0.72, 0.8, 0.9, 0.95),
  ),
  nudge: fc.constantFrom(-1, 0, 0, 0, 1),
  number: fc.oneof(fc.nat(90), fc.nat(2_000_000), fc.double({ min: 0, max: 90, noNaN: true })),
  width: fc.double({ min: 0, max: 0.2, noNaN: true }),
  p: fc.oneof(fc.constantFrom(0, 0.05, 0.04999999, 0.001), fc.double({ min: 0, max: 1, noNaN: true })),
  missing: fc.constantFrom(0, 0, 0, 7, 1200),
  preliminary: fc.boolean(),
  absent: fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...REASONS) },
  ),
});
type Grain = typeof grain extends fc.Arbitrary<infer G> ? G : never;

/** Any figures at all: each reference has its own grain, the same every time. */
const anyGrains = fc.func<[string], Grain>(grain);

const { levels } = inventedRegister;

/** Figures for the invented register. @param some its levels, the nation first: the appendix has a page for each of the others */
function sourceFrom(grainAt: (key: string) => Grain, some = levels): FigureSource {
  return memorySource({ ...inventedRegister, levels: some }, (reference) =>
    numberFrom(grainAt(keyOf(reference)), kindAt(reference)),
  );
}

/** Nothing is tried of what is counted of all, and percentage points are of shares. */
function suits(condition: WordCondition, subject: Reference): boolean {
  if (condition.kind !== 'difference') return true;
  if (condition.certain === false && subject.indicator === 'tackning') return false;
  return condition.size !== 'notClear' || ['share', 'estimate'].includes(kindAt(subject));
}

function kindAt({ indicator, statistic }: { indicator: string; statistic: string }): IndicatorStatistic['kind'] {
  const found = inventedRegister.indicators
    .find(({ id }) => id === indicator)
    ?.statistics.find(({ id }) => id === statistic);
  return found?.kind ?? 'count';
}

function numberFrom(from: Grain, kind: IndicatorStatistic['kind']): Bound | Missing {
  const { denominator, nudge, missing, preliminary, absent } = from;
  if (absent !== undefined) return { absent };
  // A long sum leaves a hair.
  const summed = (value: number) => Number(value.toFixed(9)) + nudge * 1e-16;
  const numerator = Math.min(denominator, Math.max(0, Math.round(from.share * denominator) + nudge));
  const [share, number] = [summed(from.share), summed(from.number)];
  switch (kind) {
    case 'count':
      return { kind, number: Math.round(number), preliminary };
    case 'share':
      return { kind, numerator, denominator, number: numerator / denominator, preliminary, missing };
    case 'estimate': {
      const [lower, upper] = [Math.max(0, share - from.width), Math.min(1, share + from.width)];
      return { kind, number: share, lower, upper, n: denominator };
    }
    case 'p':
      return { kind, number: summed(from.p) };
    default: {
      const limits = preliminary ? { lower: number - from.width, upper: number + from.width } : {};
      return { kind, number, n: denominator, missing, ...limits };
    }
  }
}

describe('the report says nothing false', () => {
  const report = content();
  const lexicon = boundLexicon(report.lexicon, inventedRegister.differences);

  test('whatever the figures are, every claim of the chapters is true of them', () => {
    fc.assert(
      fc.property(anyGrains, (grainAt) => {
        const source = sourceFrom(grainAt);
        const made = composeReport(report, source, { publisher: PUBLISHER });
        if ('problems' in made)
          assert.fail(made.problems.map(({ file, row, message }) => `${file}:${row} ${message}`).join('\n'));
        assert.deepEqual(falseClaims(made.document, source, lexicon), []);
        const isAllTold = made.document.appendix.every(({ id }) => id !== 'det-som-inte-redovisas');
        assert.ok(made.document.claims.length > 100 || !isAllTold);
        assert.deepEqual(untoldMoves(made.document, source, lexicon), []);
        assert.deepEqual(unboundWords(made.document), []);
        assert.deepEqual(wrongRows(made.document, source), []);
      }),
      { numRuns: sized(3, 6) },
    );
  });

  test('every word of the lexicon has a second opinion', () => {
    assert.deepEqual(
      lexicon.words.map(({ phrases: [first] }) => first),
      Object.keys(TRUTHS),
    );
  });

  for (const { phrases, condition } of lexicon.words) {
    const [phrase = ''] = phrases;
    const kind = condition.kind === 'rank' ? condition.among : condition.kind;
    for (const { about = 'Ileum', of, subject, base } of TRIALS[kind].filter(({ subject }) =>
      suits(condition, subject),
    ))
      test(`«${phrase}» is written exactly when it is true of ${of}`, () => {
        const one = content(`${about}: [[${phrase}: ${of}]].`);
        const free = {
          ...one,
          lexicon: { ...one.lexicon, subjects: anySubject(inventedRegister, one.lexicon.subjects) },
        };
        fc.assert(
          fc.property(anyGrains, (grainAt) => {
            const source = sourceFrom(grainAt, kind === 'levels' ? levels : levels.slice(0, 1));
            const made = composeReport(free, source, { publisher: PUBLISHER });
            if ('document' in made) {
              const [claim] = made.document.claims;
              assert.ok(claim?.kind === 'word' || made.document.claims.some((each) => each.kind === 'absence'));
              assert.deepEqual(falseClaims(made.document, source, lexicon), []);
            } else {
              const [untrue, ...more] = made.problems.filter(({ severity }) => severity === 'error');
              assert.deepEqual([untrue?.code, more], ['report-untrue', []]);
              assert.ok(!holds(phrase, subject, base, source, lexicon), untrue?.message);
            }
          }),
          { numRuns: sized(6, 14) },
        );
      });
  }

  test('nothing is said of a test where all are counted, nor of percentage points where there are none', () => {
    for (const of of [
      'utan statistiskt säkerställd skillnad: täckning; riket; 2023 → 2024; ileum',
      'ändrats med mindre än fem procentenheter: registrerade; riket; 2023 → 2024; ileum',
    ]) {
      const made = composeReport(
        content(`Tunntarmen: [[${of}]].`),
        sourceFrom(() => assert.fail('no number is asked for')),
        { publisher: PUBLISHER },
      );
      const codes = 'problems' in made ? made.problems.map(({ code }) => code) : [];
      assert.deepEqual(codes, ['report-not-comparable'], of);
    }
  });

  test('the second opinion finds what is false', () => {
    const share: Bound = { kind: 'share', numerator: 231, denominator: 355, number: 231 / 355 };
    assert.ok(says('65 % (231/355)', share));
    for (const text of [
      '66 % (231/355)',
      '65 % (231/356)',
      '65,0 % (231/355)',
      '65 % (231/355, uppgift saknas för 2)',
      '0 %',
    ])
      assert.ok(!says(text, share), text);
    const source = memorySource(inventedRegister, () => share);
    assert.ok(holds('merparten', SHARE, undefined, source, lexicon));
    assert.ok(!holds('mindre än hälften', SHARE, undefined, source, lexicon));
  });
});
