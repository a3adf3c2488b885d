import assert from 'node:assert/strict';
import { test } from 'node:test';
import witness from '../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import type { SurvivalGroup } from '../results/result.ts';
import { survivalByGroup } from '../statistics/survival-by-group.ts';
import { survivalTable } from '../statistics/survival-table.ts';
import { publicLogRank } from './public-log-rank.ts';

// The lung cancer patients of R's survival package, by how well they manage: three groups in order.

const [LUNG] = witness.trend;
const { time = [], event = [], group = [], chisq = 0 } = LUNG ?? {};
const { curves, logRank } = survivalByGroup({ time, event, group, groups: 3 });
const groups = Object.fromEntries(
  curves.map((curve, at): [string, SurvivalGroup] => {
    const { group: _, ...table } = survivalTable(curve, 'abc'.charAt(at));
    return ['abc'.charAt(at), { ...table, entryTimes: [] }];
  }),
);
const tried = (ordered: boolean, isShown: (id: string) => boolean = () => true) =>
  publicLogRank(groups, { whole: logRank, ordered }, isShown);

test('groups that stand in order are tried for trend, others for any difference', () => {
  const trend = tried(true);
  assert.ok(!('absent' in trend) && trend.trend === true);
  assert.deepEqual([trend.df, trend.chisq.toFixed(2)], [1, chisq.toFixed(2)]);
  const any = tried(false);
  assert.ok(!('absent' in any) && any.trend === undefined);
  assert.deepEqual([any.df, any.chisq.toFixed(2)], [2, logRank.chisq.toFixed(2)]);
});

test('a group that is not shown is in no test, and of two there is no trend to tell', () => {
  const two = tried(true, (id) => id !== 'b');
  assert.ok(!('absent' in two) && two.trend === undefined && two.df === 1);
  assert.deepEqual(
    tried(true, (id) => id === 'a'),
    { absent: 'not-shown' },
  );
});

test('why there is no test tells not whether there is anybody in a group that is not shown', () => {
  const { a } = groups;
  assert.ok(a !== undefined);
  const empty = { ...a, n: 0, events: 0, rows: [], curve: [] };
  const of = (b: SurvivalGroup) => publicLogRank({ a, b }, { whole: logRank, ordered: false }, (id) => id === 'a');
  assert.deepEqual(of(empty), of(a));
});
