import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Certificates } from './certificates.ts';
import { Components } from './components.ts';
import type { Guarded, Model } from './model.ts';

const THRESHOLD = 5;
const LEAST_VALUES = 4;

/** One number that no figure shows, and what has been found of it. */
function found(value: number, ...others: readonly number[]): boolean {
  const guarded: Guarded = { key: 'a', terms: [[0, 1]], value };
  const model: Model = {
    values: [value],
    relations: [],
    guarded: [guarded],
    reasons: [guarded],
    cells: [],
    shares: [],
    cellOf: [undefined],
    yearOf: [undefined],
  };
  const certificates = new Certificates(
    model,
    new Components(model),
    { threshold: THRESHOLD, leastValues: LEAST_VALUES },
    new Set(),
  );
  for (const other of others) certificates.add(new Map([[0, other - value]]));
  return certificates.isSafe(guarded);
}

test('a number is safe when it may be none, or as many as aren’t few, and not one less', () => {
  assert.equal(found(3), false);
  assert.equal(found(3, 0), true);
  assert.equal(found(3, THRESHOLD - 1), false);
  assert.equal(found(3, THRESHOLD), true);
});

test('a number among the few is safe when as many values are possible as are asked for', () => {
  assert.equal(found(3, 4, 2), false);
  assert.equal(found(3, 4, 2, 1), true);
  assert.equal(found(3, 4, 4, 2, 2), false, 'the same value twice is one');
});
