import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryResult } from '../engine/kinds/summary/summary-result.ts';
import { histogramOf } from '../statistics/histogram.ts';
import { printedFigure } from './printed-figure.ts';
import { printedLimits } from './printed-limits.ts';

const figureOf = (values: readonly number[]) => ({ figure: summaryResult(histogramOf(values)) });
const upTo = (n: number) => figureOf(Array.from({ length: n }, (_, at) => at + 1));

test('a mean and a median stand with their limits where there are enough to have them', () => {
  const many = printedLimits(upTo(30));
  // Of thirty the tenth and the twenty-first; the mean is 15.5 with the SD √77.5, and t is 2.045.
  assert.deepEqual(many?.median, [10, 21]);
  const half = (2.045 * Math.sqrt(77.5)) / Math.sqrt(30);
  const [lower = 0, upper = 0] = many?.mean ?? [];
  assert.ok(Math.abs(lower - (15.5 - half)) < 0.001);
  assert.ok(Math.abs(upper - (15.5 + half)) < 0.001);
  const some = printedLimits(upTo(29));
  assert.ok(some?.median !== undefined && some.mean === undefined);
  assert.equal(printedLimits(upTo(5)), undefined);
});

test('a figure is the contract’s own, and no single value stands in it', () => {
  const keys = Object.keys(printedFigure(upTo(30)));
  assert.deepEqual(keys.toSorted(), 'kind mean median n p10 p25 p75 p90 sd'.split(' '));
});
