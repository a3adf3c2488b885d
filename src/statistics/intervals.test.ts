import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree } from '../../test/fixtures/survival/agree.ts';
import witness from '../../test/fixtures/survival/r-values.json' with { type: 'json' };
import { wilson } from './wilson.ts';

const anyProportion = fc
  .integer({ min: 1, max: 5000 })
  .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)));

for (const [name, interval] of Object.entries({ wilson })) {
  test(`${name} lies within 0 to 1, around the proportion`, () => {
    fc.assert(
      fc.property(anyProportion, ([numerator, denominator]) => {
        const { lower, upper } = interval(numerator, denominator);
        assert.ok(0 <= lower && lower <= numerator / denominator + 1e-15);
        assert.ok(numerator / denominator - 1e-15 <= upper && upper <= 1);
      }),
    );
  });

  test(`${name} of the opposite is its mirror image`, () => {
    fc.assert(
      fc.property(anyProportion, ([numerator, denominator]) => {
        const { lower, upper } = interval(numerator, denominator);
        const mirrored = interval(denominator - numerator, denominator);
        agree([1 - mirrored.upper, 1 - mirrored.lower], [lower, upper], `${numerator}/${denominator}`, 1e-12);
      }),
    );
  });

  test(`${name} of none and of all ends exactly at 0 and 1`, () => {
    assert.equal(interval(0, 12).lower, 0);
    assert.equal(interval(12, 12).upper, 1);
  });

  test(`${name} refuses what is no proportion`, () => {
    for (const [numerator, denominator] of [
      [0, 0],
      [3, 2],
      [-1, 2],
      [0.5, 2],
    ] as const)
      assert.throws(() => interval(numerator, denominator), RangeError);
    assert.throws(() => interval(1, 2, 1), RangeError);
    assert.throws(() => interval(1, 2, 95), RangeError);
  });
}

test('the intervals equal those of R', () => {
  for (const { numerator, denominator, level, ...limits } of witness.intervals) {
    const score = wilson(numerator, denominator, level);
    const what = `${numerator}/${denominator}`;
    agree([score.lower, score.upper], [limits.wilsonLower, limits.wilsonUpper], `wilson ${what}`, 1e-12);
  }
});

test('18 of 20 has the limits that two other programs agree on', () => {
  assert.equal(wilson(18, 20).lower.toFixed(6), '0.698966');
  assert.equal(wilson(18, 20).upper.toFixed(6), '0.972134');
});
