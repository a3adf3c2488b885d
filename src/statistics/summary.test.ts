import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import nist from '../../test/fixtures/survival/nist-univariate.json' with { type: 'json' };
import type { Histogram } from './histogram.ts';
import { histogramOf } from './histogram.ts';
import { quantile } from './quantile.ts';
import { summarise } from './summary.ts';

/** How many digits agree: the logarithm of the relative error, at most 15. */
function digits(value: number | null, certified: number): number {
  if (value === null) return 0;
  return Math.min(15, -Math.log10(Math.abs(value - certified) / Math.abs(certified)));
}

/** What double precision leaves of the standard deviation when the values themselves are rounded. */
const POSSIBLE: Record<string, number> = { NumAcc3: 9.4, NumAcc4: 8.2, Michelso: 13.8, Mavro: 12.9, NumAcc2: 14.5 };

test('mean and standard deviation are as certified for the NIST reference data', () => {
  for (const { name, n, mean, sd, histogram } of nist.sets) {
    const summary = summarise(histogram.map(([value = 0, count = 0]) => [value, count] as const));
    assert.equal(summary.n, n, name);
    assert.ok(digits(summary.mean, mean) >= 14.5, `${name}: mean ${summary.mean}`);
    const least = POSSIBLE[name] ?? 14.5;
    assert.ok(digits(summary.sd, sd) >= least, `${name}: sd ${summary.sd}, ${digits(summary.sd, sd)} digits`);
  }
});

test('nothing is summarised as nothing, never as zero', () => {
  assert.deepEqual(summarise([]), { n: 0, mean: null, sd: null, p10: null, median: null, p90: null });
});

test('a single value has no standard deviation', () => {
  assert.deepEqual(summarise([[4, 1]]), { n: 1, mean: 4, sd: null, p10: 4, median: 4, p90: 4 });
});

test('equal values have exactly their value as mean and no spread', () => {
  assert.deepEqual(summarise([[0.1, 7]]), { n: 7, mean: 0.1, sd: 0, p10: 0.1, median: 0.1, p90: 0.1 });
});

test('a histogram is summarised as the single values are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 60 }), (days) => {
      const sorted = days.toSorted((a, b) => a - b);
      const mean = days.reduce((a, b) => a + b, 0) / days.length;
      const sd = Math.sqrt(days.reduce((total, x) => total + (x - mean) ** 2, 0) / (days.length - 1));
      const summary = summarise(histogramOf(days));
      assert.equal(summary.n, days.length);
      assert.ok(Math.abs((summary.mean ?? Number.NaN) - mean) <= 1e-12 * (1 + mean));
      assert.ok(Math.abs((summary.sd ?? Number.NaN) - sd) <= 1e-12 * (1 + sd));
      assert.equal(summary.p10, quantile(sorted, 0.1));
      assert.equal(summary.median, quantile(sorted, 0.5));
      assert.equal(summary.p90, quantile(sorted, 0.9));
    }),
  );
});

test('a million million values are summarised without being laid out', () => {
  const half = 5e11;
  const many: Histogram = [
    [1, half],
    [3, half],
  ];
  const { n, mean, sd, median } = summarise(many);
  assert.deepEqual({ n, mean, median }, { n: 1e12, mean: 2, median: 2 });
  assert.ok(Math.abs((sd ?? 0) - Math.sqrt(1e12 / (1e12 - 1))) < 1e-15);
});
