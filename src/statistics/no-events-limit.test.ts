import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noEventsLimit } from './no-events-limit.ts';

test('where none of so many has died the limit is the exact one', () => {
  // SciPy 1: binomtest(n, n).proportion_ci(0.95, 'exact').low
  for (const [n, low] of [
    [10, 0.6915028921812371],
    [30, 0.8842966917779725],
    [144, 0.9747081185124833],
  ] as const)
    assert.ok(Math.abs(noEventsLimit(n) - low) < 1e-14, `${n}`);
});

test('of nobody, and at no level, there is none', () => {
  for (const n of [0, -1, 2.5]) assert.throws(() => noEventsLimit(n), RangeError);
  for (const level of [0, 1, 95]) assert.throws(() => noEventsLimit(9, level), RangeError);
});
