import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POLICY } from '../../test/kit/disclosure/policy.ts';
import { publicEstimate } from './public-estimate.ts';

const of = (n: number, atRisk: number) =>
  publicEstimate({ number: 0.81249, lower: 0.7006, upper: 0.9, n, atRisk }, POLICY);

test('an estimate is shown to a tenth of a per cent, while as many are followed as a curve needs', () => {
  assert.deepEqual(of(40, 10), { number: 0.812, lower: 0.701, upper: 0.9, n: 40 });
  assert.equal(of(40, 9), 'too-few-at-risk');
});

test('an estimate of a group that is too small for a curve is not shown', () => {
  assert.deepEqual(of(29, 10), { absent: 'not-shown' });
  assert.notDeepEqual(of(30, 10), { absent: 'not-shown' });
});
