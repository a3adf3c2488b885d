import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close } from '../../test/fixtures/statistics/close.ts';
import witness from '../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import { equalShares } from './equal-shares.ts';

// Against R, whose numbers are in the fixture with the script that made them.

test('that two shares are equal is tried by the smaller of R’s one-sided tests, doubled', () => {
  const share = ([numerator = 0, denominator = 0]: readonly number[]) => ({ numerator, denominator });
  for (const { a, b, less, greater } of witness.fisher)
    close(equalShares(share(a), share(b)), Math.min(1, 2 * Math.min(less, greater)), JSON.stringify([a, b]));
  assert.throws(() => equalShares({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 }), RangeError);
});
