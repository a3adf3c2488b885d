import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close } from '../../test/fixtures/statistics/close.ts';
import witness from '../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import { hypergeometricTails } from './hypergeometric.ts';
import { predictionLimits } from './prediction-limits.ts';

// Against R, whose numbers are in the fixture with the script that made them.

test('both tails of the hypergeometric distribution are those of R', () => {
  for (const { x, atMost, atLeast, ...urn } of witness.hypergeometric) {
    const tails = hypergeometricTails(x, urn);
    close(tails.atMost, atMost, JSON.stringify(urn));
    close(tails.atLeast, atLeast, JSON.stringify(urn));
  }
  assert.throws(() => hypergeometricTails(8, { all: 20, marked: 7, drawn: 10 }), RangeError);
  assert.throws(() => hypergeometricTails(0, { all: 20, marked: 21, drawn: 10 }), RangeError);
});

test('a group’s prediction limits are the numerators that R’s test leaves', () => {
  for (const { n, level, lower, upper, ...others } of witness.prediction)
    assert.deepEqual(predictionLimits(others, n, level), { lower, upper }, JSON.stringify({ n, ...others }));
  assert.deepEqual(predictionLimits({ numerator: 0, denominator: 0 }, 7, 0.95), { lower: 0, upper: 7 });
  assert.deepEqual(predictionLimits({ numerator: 3, denominator: 9 }, 0, 0.95), { lower: 0, upper: 0 });
});
