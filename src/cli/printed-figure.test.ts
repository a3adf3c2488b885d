import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryResult } from '../engine/kinds/summary/summary-result.ts';
import { histogramOf } from '../statistics/histogram.ts';
import { printedFigure } from './printed-figure.ts';

const fieldsOf = (values: readonly number[]) =>
  new Map(Object.entries(printedFigure({ figure: summaryResult(histogramOf(values)) })));
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

test('a mean and a median stand with their limits where there are enough to have them, and no single value does', () => {
  const many = fieldsOf(upTo(30));
  // Of thirty the tenth and the twenty-first; the mean is 15.5 with the SD √77.5, and t is 2.045.
  assert.deepEqual([many.get('medianLower'), many.get('medianUpper')], [10, 21]);
  const half = (2.045 * Math.sqrt(77.5)) / Math.sqrt(30);
  assert.ok(Math.abs(Number(many.get('meanLower')) - (15.5 - half)) < 0.001);
  assert.ok(Math.abs(Number(many.get('meanUpper')) - (15.5 + half)) < 0.001);
  const some = fieldsOf(upTo(29));
  assert.ok(some.has('medianLower') && !some.has('meanLower'));
  assert.ok(!fieldsOf(upTo(5)).has('medianLower'));
  for (const fields of [many, some]) assert.ok(!fields.has('histogram'));
});
