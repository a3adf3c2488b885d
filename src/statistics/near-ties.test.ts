import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeNearTies } from './near-ties.ts';

test('times that differ by a rounding error are one, the earlier', () => {
  const { times, at, merged } = mergeNearTies(Float64Array.of(0.3, 0.1 + 0.2, 0.7));
  assert.deepEqual([...times], [0.3, 0.7]);
  assert.deepEqual([...at], [0, 0, 1]);
  assert.equal(merged, true);
});

test('a chain of near ties is one time though its ends lie further apart', () => {
  const link = 1e-8;
  assert.deepEqual([...mergeNearTies(Float64Array.of(1, 1 + link, 1 + 2 * link, 1 + 3 * link)).times], [1]);
});

test('equal times are one without having been merged', () => {
  const { times, at, merged } = mergeNearTies(Float64Array.of(1, 1, 2));
  assert.deepEqual([...times], [1, 2]);
  assert.deepEqual([...at], [0, 0, 1]);
  assert.equal(merged, false);
});

test('what counts as near grows with the mean of the times', () => {
  assert.equal(mergeNearTies(Float64Array.of(1e9, 1e9 + 10)).merged, true);
  assert.equal(mergeNearTies(Float64Array.of(1000, 1000.001)).merged, false);
});

test('no times give no times', () => {
  assert.equal(mergeNearTies(new Float64Array()).times.length, 0);
});
