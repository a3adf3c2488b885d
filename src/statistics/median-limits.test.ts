import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close } from '../../test/fixtures/statistics/close.ts';
import witness from '../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import { histogramOf } from './histogram.ts';
import { meanLimits } from './mean-limits.ts';
import { medianLimits, medianRanks } from './median-limits.ts';
import { studentQuantile } from './student-t.ts';

// Against R, whose numbers are in the fixture with the script that made them.

test('the limits are values of the sample, as many from its ends', () => {
  // Ten values: the second and the ninth, with 97.9 per cent (Conover, Practical Nonparametric Statistics, 3rd ed., table A3).
  assert.deepEqual(medianLimits(histogramOf([3, 1, 4, 1, 5, 9, 2, 6, 5, 35])), { lower: 1, upper: 9 });
  assert.deepEqual(medianLimits(histogramOf([1, 2, 3, 4, 5, 6])), { lower: 1, upper: 6 });
  assert.equal(medianLimits(histogramOf([1, 2, 3, 4, 5])), undefined);
});

test('the limits of a median are the values whose ranks R’s binomial quantile gives', () => {
  for (const { n, level, lower } of witness.medianRanks)
    assert.deepEqual(
      medianRanks(n, level),
      lower === null ? undefined : { lower, upper: n + 1 - lower },
      `n = ${n}, level = ${level}`,
    );
  assert.equal(medianRanks(0), undefined);
});

test('the quantiles of Student’s t are those of R, and so are the limits of a mean', () => {
  for (const { level, df, t } of witness.student) close(studentQuantile(level, df), t, `df = ${df}, level = ${level}`);
  const { lower, upper, ...moments } = witness.mean;
  const limits = meanLimits(moments);
  close(limits?.lower ?? Number.NaN, lower, 'lower');
  close(limits?.upper ?? Number.NaN, upper, 'upper');
  assert.equal(meanLimits({ ...moments, n: 29 }), undefined);
  // Thirty-one waits of two weeks at most and one of more than a year: nobody has waited minus five days.
  assert.equal(meanLimits({ n: 32, mean: 20.4, sd: 71.2 }), undefined);
  assert.equal(meanLimits({ ...moments, sd: null }), undefined);
});
