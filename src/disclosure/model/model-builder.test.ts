import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ModelBuilder } from './model-builder.ts';

/** What is tied when three numbers are said to be as a = b + c. */
function tied(a: number, b: number, c: number) {
  const builder = new ModelBuilder();
  for (const [key, value] of Object.entries({ a, b, c })) builder.number(key, value, 2019);
  builder.relate(
    builder.terms([
      ['a', 1],
      ['b', -1],
      ['c', -1],
    ]),
    0,
    0,
  );
  return builder.build().relations.map(({ lower, upper }) => [lower, upper]);
}

test('numbers that are equal are tied as that', () => {
  assert.deepEqual(tied(23, 21, 2), [[0, 0]]);
});

test('where they aren’t quite, which side is the larger is known all the same', () => {
  // As the attacker found it: 23 tumours, 21 with a known first treatment, and of the 2 others one is all that a region has.
  assert.deepEqual(tied(23, 21, 1), [[-1, Number.POSITIVE_INFINITY]]);
  assert.deepEqual(tied(23, 21, 3), [[Number.NEGATIVE_INFINITY, 1]]);
});
