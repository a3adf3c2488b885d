import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree } from '../../test/fixtures/survival/agree.ts';
import witness from '../../test/fixtures/survival/r-values.json' with { type: 'json' };
import { quantile } from './quantile.ts';

const anySample = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => values.sort((a, b) => a - b));
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

test('quantile matches type 7 of R for every reference sample', () => {
  for (const [i, { sample, p, quantile: expected }] of witness.quantiles.entries()) {
    const sorted = sample.toSorted((a, b) => a - b);
    agree(
      p.map((share) => quantile(sorted, share)),
      expected,
      `sample ${i}`,
      1e-14,
    );
  }
});

test('the ends of the range are the smallest and the largest value', () => {
  fc.assert(
    fc.property(anySample, (sample) => {
      assert.equal(quantile(sample, 0), sample[0]);
      assert.equal(quantile(sample, 1), sample.at(-1));
    }),
  );
});

test('a larger share never gives a smaller quantile', () => {
  fc.assert(
    fc.property(anySample, anyShare, anyShare, (sample, a, b) => {
      const slack = 1e-15 * Math.max(...sample.map(Math.abs));
      assert.ok(quantile(sample, Math.min(a, b)) <= quantile(sample, Math.max(a, b)) + slack);
    }),
  );
});

test('an empty sample and a share outside 0 to 1 are refused', () => {
  assert.throws(() => quantile([], 0.5), RangeError);
  for (const p of [-0.1, 1.1, Number.NaN]) assert.throws(() => quantile([1, 2], p), RangeError);
});
