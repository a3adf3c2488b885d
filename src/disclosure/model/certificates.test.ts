import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Certificates } from './certificates.ts';
import { Components } from './components.ts';
import type { Guarded, Model } from './model.ts';

const THRESHOLD = 5;
const LEAST_VALUES = 4;

/** One number that no figure shows beside another of the kind, and what has been found of the two. */
function found(value: number, ...others: readonly (readonly [own: number, other: number])[]): boolean {
  const guarded: Guarded = { key: 'a', terms: [[0, 1]], value };
  const model: Model = {
    values: [value, 0],
    relations: [],
    guarded: [guarded],
    reasons: [guarded, { terms: [[1, 1]], value: 0 }],
    cells: [],
    shares: [],
    cellOf: [undefined, undefined],
    yearOf: [undefined, undefined],
  };
  const certificates = new Certificates(
    model,
    new Components(model),
    { threshold: THRESHOLD, leastValues: LEAST_VALUES },
    new Set(),
  );
  for (const [own, other] of others)
    certificates.add(
      new Map([
        [0, own - value],
        [1, other],
      ]),
    );
  return certificates.isSafe(guarded);
}

test('a number is safe when it may be none, or as many as aren’t few, and not one less', () => {
  assert.equal(found(3), false);
  assert.equal(found(3, [0, 3]), true);
  assert.equal(found(3, [THRESHOLD - 1, 3]), false);
  assert.equal(found(3, [THRESHOLD, 3]), true);
});

test('where nothing would be few nothing would be withheld, so that a number may not be none alone', () => {
  assert.equal(found(3, [0, 0]), false);
  assert.equal(found(3, [0, THRESHOLD - 1]), true);
  assert.equal(found(3, [0, THRESHOLD]), false);
});

test('a number among the few is safe when as many values are possible as are asked for', () => {
  assert.equal(found(3, [4, 0], [2, 0]), false);
  assert.equal(found(3, [4, 0], [2, 0], [1, 0]), true);
  assert.equal(found(3, [4, 0], [4, 0], [2, 0], [2, 0]), false, 'the same value twice is one');
});
