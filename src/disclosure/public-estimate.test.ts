import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAST_AT_RISK } from './public-curve.ts';
import { publicEstimate } from './public-estimate.ts';

const rule = { threshold: 5, percentilesFrom: 10, zeroIsShown: true, explanation: '' };
const of = (n: number, atRisk: number) =>
  publicEstimate({ number: 0.81249, lower: 0.7006, upper: 0.9, n, atRisk }, rule);

test('an estimate is shown to a tenth of a per cent, while as many are followed as a curve needs', () => {
  assert.equal(LEAST_AT_RISK, 10);
  assert.deepEqual(of(40, 10), { number: 0.812, lower: 0.701, upper: 0.9, n: 40 });
  assert.equal(of(40, 9), 'too-few-at-risk');
});

test('an estimate of too few is withheld whole', () => {
  assert.deepEqual(of(4, 10), { absent: 'withheld' });
  assert.notDeepEqual(of(5, 10), { absent: 'withheld' });
});
