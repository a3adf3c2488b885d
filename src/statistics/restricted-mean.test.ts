import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { allCases, groupOf } from '../../test/fixtures/survival/cases.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { restrictedMean } from './restricted-mean.ts';

test('R and we have the same restricted mean and error for every reference set', () => {
  for (const { name, data, curves } of allCases)
    for (const expected of curves)
      for (const { tau, mean, standardError } of expected.restrictedMean) {
        const ours = restrictedMean(kaplanMeier(groupOf(data, expected.group)), tau);
        agree([ours.mean, ours.standardError], [mean, standardError], `${name}, group ${expected.group}, ${tau}`);
      }
});

test('without censoring it is the mean of the times, each cut at tau', () => {
  const time = [2, 3, 3, 7, 11];
  const { mean } = restrictedMean(kaplanMeier({ time, event: time.map(() => 1) }), 8);
  assert.ok(Math.abs(mean - (2 + 3 + 3 + 7 + 8) / 5) < 1e-12);
});

test('before the first event all the time is lived', () => {
  assert.deepEqual(restrictedMean(kaplanMeier({ time: [5, 9], event: [1, 1] }), 4), { mean: 4, standardError: 0 });
  assert.deepEqual(restrictedMean(kaplanMeier({ time: [], event: [] }), 4), { mean: 4, standardError: 0 });
});

test('a tau that is no span of time is refused', () => {
  const km = kaplanMeier({ time: [5], event: [1] });
  for (const tau of [0, -1, Infinity, Number.NaN]) assert.throws(() => restrictedMean(km, tau), RangeError);
});
