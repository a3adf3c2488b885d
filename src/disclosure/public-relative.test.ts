import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POLICY } from '../../test/kit/disclosure/policy.ts';
import type { RelativeResult } from '../results/result.ts';
import { publicRelative } from './public-relative.ts';

const of = (n: number, ...followed: readonly number[]): RelativeResult => ({
  ...{ n, missing: 0 },
  at: followed.map((atRisk, place) => ({
    ...{ years: place + 1, survival: 0.81249, lower: 0.7006, upper: 0.9, atRisk },
  })),
});
/** At what years a net survival is shown, or why it isn't. */
const yearsOf = (relative: RelativeResult) => {
  const shown = publicRelative(relative, POLICY);
  return 'absent' in shown ? shown.absent : shown.at.map(({ years }) => years);
};

test('an estimate is shown to a tenth of a per cent', () => {
  assert.deepEqual(publicRelative(of(40, 10), POLICY), {
    n: 40,
    at: [{ years: 1, survival: 0.812, lower: 0.701, upper: 0.9 }],
  });
});

test('estimates are shown until fewer are followed than a curve needs, however many are followed after', () => {
  assert.deepEqual(yearsOf(of(40, 12, 10, 9)), [1, 2]);
  assert.deepEqual(yearsOf(of(40, 12, 9, 10)), [1]);
  assert.deepEqual(yearsOf(of(40, 9)), []);
});

test('an estimate of a group that is too small for a curve is not shown, and of nobody there is none', () => {
  assert.equal(yearsOf(of(29, 20)), 'not-shown');
  assert.deepEqual(yearsOf(of(30, 20)), [1]);
  assert.equal(yearsOf(of(0)), 'not-applicable');
});
