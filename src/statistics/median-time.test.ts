import assert from 'node:assert/strict';
import { test } from 'node:test';
import { medianTime } from './median-time.ts';

const median = (time: number[], curve: number[]) => medianTime(Float64Array.from(time), Float64Array.from(curve));

test('the median is the first time at which the curve is at most one half', () => {
  assert.equal(median([2, 4, 6], [0.8, 0.4, 0.1]), 4);
});

test('a curve that stays above one half has no median', () => {
  assert.equal(median([2, 4], [0.8, 0.6]), null);
  assert.equal(median([], []), null);
});

test('a curve on one half over an interval has its midpoint as median', () => {
  assert.equal(median([2, 4, 6, 9], [0.75, 0.5, 0.5, 0.25]), 6.5);
});

test('a curve that ends on one half has its median where it came there', () => {
  assert.equal(median([2, 4, 6], [0.75, 0.5, 0.5]), 4);
});

test('one half but for rounding is one half', () => {
  assert.equal(median([2, 4, 6], [0.75, 0.5 + 1e-12, 0.25]), 5);
  assert.equal(median([2, 4], [0.75, 0.5 + 1e-12]), 4);
});

test('places without a value are passed over', () => {
  assert.equal(median([2, 4, 6], [Number.NaN, 0.5, Number.NaN]), 4);
});
