import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alikeNumerators, roundedShare } from './rounded-share.ts';

test('a share is rounded to whole steps, and half of one goes upwards', () => {
  assert.deepEqual(
    [13, 14, 15, 16].map((numerator) => roundedShare(numerator, 40, 5)),
    [0.35, 0.35, 0.4, 0.4],
  );
  assert.deepEqual(
    [0, 40].map((numerator) => roundedShare(numerator, 40, 5)),
    [0, 1],
  );
});

test('the numerators that are alike are those that round alike, and no others', () => {
  const shares = fc
    .record({
      denominator: fc.integer({ min: 1, max: 3000 }),
      part: fc.nat({ max: 1000 }),
      step: fc.constantFrom(1, 5, 10, 20),
    })
    .map(({ denominator, part, step }) => ({ denominator, numerator: Math.floor((part * denominator) / 1000), step }));
  fc.assert(
    fc.property(shares, ({ numerator, denominator, step }) => {
      const { least, most } = alikeNumerators(numerator, denominator, step);
      const told = roundedShare(numerator, denominator, step);
      assert.ok(least <= numerator && numerator <= most);
      for (const one of [least, most]) assert.equal(roundedShare(one, denominator, step), told);
      if (least > 0) assert.notEqual(roundedShare(least - 1, denominator, step), told);
      if (most < denominator) assert.notEqual(roundedShare(most + 1, denominator, step), told);
    }),
  );
});
