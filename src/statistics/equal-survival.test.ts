import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close } from '../../test/fixtures/statistics/close.ts';
import witness from '../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import { equalSurvival, type SurvivalAtTime } from './equal-survival.ts';

// Against R, whose numbers are in the fixture with the script that made them.

test('two groups’ survival at one time is compared as with the standard errors of R', () => {
  for (const { number, lower, upper, p } of witness.survival) {
    const at = (place: number): SurvivalAtTime => ({
      number: number[place] ?? 0,
      lower: lower[place] ?? 0,
      upper: upper[place] ?? 0,
    });
    close(equalSurvival(at(0), at(1), 0.95) ?? Number.NaN, p, 'p');
  }
});

test('where none or all are alive there is nothing to compare by', () => {
  const half = { number: 0.5, lower: 0.4, upper: 0.6 };
  assert.equal(equalSurvival(half, { number: 1, lower: 1, upper: 1 }, 0.95), undefined);
  assert.equal(equalSurvival({ number: 0, lower: 0, upper: 0 }, half, 0.95), undefined);
  assert.equal(equalSurvival(half, half, 0.95), 1);
});
