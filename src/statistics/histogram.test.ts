import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { histogramOf, mergeHistograms } from './histogram.ts';

const anyValues = fc.array(fc.integer({ min: -20, max: 20 }));

test('a histogram counts each value once, in ascending order', () => {
  assert.deepEqual(histogramOf([3, 1, 3, 10, 2.5, 3]), [
    [1, 1],
    [2.5, 1],
    [3, 3],
    [10, 1],
  ]);
  assert.deepEqual(histogramOf([]), []);
});

test('zero and minus zero are one value', () => {
  assert.deepEqual(histogramOf([0, -0, 0]), [[0, 3]]);
});

test('merging histograms equals counting the values together', () => {
  fc.assert(
    fc.property(fc.array(anyValues), (samples) => {
      assert.deepEqual(mergeHistograms(samples.map(histogramOf)), histogramOf(samples.flat()));
    }),
  );
});

test('merging leaves the histograms that were given as they were', () => {
  const given = histogramOf([1, 1, 2]);
  mergeHistograms([given, given]);
  assert.deepEqual(given, [
    [1, 2],
    [2, 1],
  ]);
});

test('a value that is not finite is refused by its position', () => {
  assert.throws(() => histogramOf([1, Number.NaN]), /value 1 is not/);
  assert.throws(() => histogramOf([Infinity]), RangeError);
});
