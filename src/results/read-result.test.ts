import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { madeUpResult } from '../../test/kit/disclosure/made-up-results.ts';
import { MADE_UP_FIGURES, MADE_UP_RESULT } from '../../test/kit/results/made-up-figures.ts';
import type { z } from '../schema.ts';
import type { FIGURE_SCHEMAS } from './kinds/kinds.ts';
import { readFigure, readRelease, readResult } from './read-result.ts';
import type { Figure } from './result.ts';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const theValue = <T>(read: { value: T } | { problems: readonly unknown[] }): T =>
  'value' in read ? read.value : assert.fail(JSON.stringify(read.problems));
const FULL: Readonly<Record<string, Figure>> = {
  count: { kind: 'count', n: 3, unique: 2, by: { kon: { kvinna: 1, man: 2 } } },
  proportion: {
    kind: 'proportion',
    numerator: 1,
    denominator: 2,
    beside: { treated: { numerator: 1, denominator: 1 } },
  },
  survival: {
    ...{ kind: 'survival', n: 1, events: 1, missing: 0, logRank: null },
    groups: {
      a: {
        ...{ n: 1, events: 1, median: 3, medianLower: null, medianUpper: null, entryTimes: [] },
        curve: [{ time: 3, atRisk: 1, events: 1, censored: 0, survival: 0, se: null, lower: null, upper: null }],
      },
    },
  },
};

/** Fields of a kind of figure that its schema has no place for. */
type Unread = {
  [K in Figure['kind']]: Exclude<keyof Extract<Figure, { kind: K }>, keyof z.output<(typeof FIGURE_SCHEMAS)[K]>>;
}[Figure['kind']];
// The compiler refuses this when a figure gets a field that can't be read back.
const isComplete: [Unread] extends [never] ? true : false = true;

describe('what is read back from JSON', () => {
  test('has a place for every field of every kind', () => assert.ok(isComplete));

  for (const [kind, figures] of Object.entries(MADE_UP_FIGURES))
    test(`every ${kind} is what was sent`, () => {
      fc.assert(
        fc.property(figures, (figure) => {
          assert.deepEqual(sent(theValue(readFigure(sent(figure), 'svar.json'))), sent(figure));
        }),
        { numRuns: 80 },
      );
    });

  test('every result is what was sent, with its whole address', () => {
    fc.assert(
      fc.property(MADE_UP_RESULT, (result) => {
        assert.deepEqual(sent(theValue(readResult(sent(result), 'svar.json'))), sent(result));
      }),
      { numRuns: 150 },
    );
  });

  test('a release is what was sent', () => {
    const results = [2023, 2024].map((year) => madeUpResult({ year, figure: { kind: 'count', n: year, by: {} } }));
    const { area, extract } = madeUpResult({ figure: { kind: 'absent', reason: 'not-reported' } });
    assert.deepEqual(theValue(readRelease(sent({ area, extract, results }), 'svar.json')).results, results);
  });
});

describe('what is refused', () => {
  const problemsOf = (value: unknown) => {
    const read = readFigure(value, 'svar.json');
    return 'problems' in read ? read.problems.map(({ key, file }) => `${file} ${key ?? ''}`.trim()) : [];
  };

  for (const [kind, figure] of Object.entries(FULL))
    test(`a ${kind} without any one of its own numbers, or with one too many`, () => {
      assert.deepEqual(problemsOf(figure), []);
      for (const path of numberPaths(figure)) {
        const without = structuredClone(figure);
        const [last = '', ...above] = path.toReversed();
        const holder = above
          .toReversed()
          .reduce<Record<string, unknown>>((at, key) => at[key] as never, without as never);
        delete holder[last];
        assert.ok(problemsOf(without).length > 0 || OPTIONAL.has(path.join('.')), path.join('.'));
        holder[last] = 'fyra';
        assert.ok(problemsOf(without).length > 0, `${path.join('.')} in words`);
        holder[last] = -1.5;
        assert.ok(
          problemsOf(without).length > 0 ||
            path.at(-1) === 'time' ||
            path.at(-1) === 'median' ||
            path.at(-1) === 'survival',
        );
      }
      assert.deepEqual(problemsOf({ ...figure, antal: 4 }), ['svar.json']);
    });

  test('a kind that is none, a reason that is none, and nothing at all', () => {
    assert.ok(problemsOf({ kind: 'rate', n: 3 }).length > 0);
    assert.deepEqual(problemsOf({ kind: 'absent', reason: 'unknown' }), ['svar.json reason']);
    assert.ok(problemsOf(null).length > 0);
  });

  test('a result without its address, and a day that no calendar has', () => {
    const result = madeUpResult({ figure: FULL['count'] ?? assert.fail() });
    for (const key of Object.keys(result)) {
      const read = readResult(sent({ ...result, [key]: undefined }), 'svar.json');
      assert.ok('problems' in read, key);
    }
    assert.ok('problems' in readResult({ ...result, period: { from: '2024-02-30', to: '2024-12-31' } }, 'svar.json'));
  });
});

/** Numbers that a figure may be without. */
const OPTIONAL = new Set(['unique', 'by.kon.kvinna', 'by.kon.man']);

function numberPaths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'number') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numberPaths(inner, [...path, key]));
}

test('a day that is none is refused by its key, in words', () => {
  const read = readResult(
    sent({
      ...madeUpResult({ figure: { kind: 'count', n: 3, by: {} } }),
      period: { from: '2024-02-30', to: '2024-12-31' },
    }),
    'svar.json',
  );
  assert.ok('problems' in read);
  assert.match(read.problems[0]?.message ?? '', /period\.from.* är ingen dag i kalendern\.$/);
  assert.equal(read.problems[0]?.remedy, 'Skriv dagen som ÅÅÅÅ-MM-DD.');
});
