import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withComplements } from './complement.ts';

/** Which of the parts are withheld when those below five are: parts `a`, `b`, … of a total. */
function withheldOf(...values: readonly number[]): string[] {
  const parts = values.map((value, at) => ({ cell: String.fromCharCode(97 + at), value }));
  const total = { cell: 'total', value: values.reduce((sum, value) => sum + value, 0) };
  const few = new Set(parts.filter(({ value }) => value > 0 && value < 5).map(({ cell }) => cell));
  return [...withComplements(few, [{ total, parts }], 5, new Map())].toSorted();
}

test('withheld parts may be any of 1 to 4 each: the sum of k of them is at least k + 3', () => {
  // 2 + 2 leaves 1–3 to each: the word "withheld" has said 1–4. 2 + 3 leaves all of 1–4.
  assert.deepEqual(withheldOf(2, 2, 20, 30), ['a', 'b', 'c']);
  assert.deepEqual(withheldOf(2, 3, 20, 30), ['a', 'b']);
  assert.deepEqual(withheldOf(2, 2, 1, 20), ['a', 'b', 'c', 'd']);
  assert.deepEqual(withheldOf(2, 2, 2, 20), ['a', 'b', 'c']);
});

test('where no part is left that hides the others, the total goes', () => {
  assert.deepEqual(withheldOf(2, 2), ['a', 'b', 'total']);
});
