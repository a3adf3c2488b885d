import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { close } from '../../test/fixtures/statistics/close.ts';
import witness from '../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import { logRank } from './log-rank.ts';
import { logRankTrend } from './log-rank-trend.ts';

// Against R, whose numbers are in the fixture with the script that made them.

test('the log-rank test for trend is that of R’s observed, expected and covariance, and Cox’s score test', () => {
  for (const { time, event, group, scores, chisq, p, cox } of witness.trend) {
    const trend = logRankTrend({ time, event, group, groups: scores.length }, scores);
    close(trend.chisq, chisq, 'chisq');
    close(trend.chisq, cox, 'Cox');
    close(trend.p, p, 'p');
  }
});

test('with two groups the test for trend is the log-rank test, whatever the scores', () => {
  const people = fc.array(
    fc.record({ time: fc.integer({ min: 1, max: 9 }), event: fc.boolean(), group: fc.nat({ max: 1 }) }),
    { minLength: 2, maxLength: 30 },
  );
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 9 }), (all, score) => {
      const input = {
        time: all.map(({ time }) => time),
        event: all.map(({ event }) => event),
        group: all.map(({ group }) => group),
        groups: 2,
      };
      const [test, trend] = [logRank(input), logRankTrend(input, [0, score])];
      if (test.df === 1 && Number.isFinite(test.chisq)) close(trend.chisq, test.chisq, 'chisq');
      else assert.ok(Number.isNaN(trend.chisq));
    }),
    { numRuns: 60 },
  );
  assert.throws(() => logRankTrend({ time: [1], event: [1], group: [0], groups: 2 }, [1]), RangeError);
});
