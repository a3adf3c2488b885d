import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimateOfGroup } from '../../../../test/kit/engine/estimate-of-group.ts';
import type { Figure, SurvivalResult } from '../../../results/result.ts';
import { kaplanMeier } from '../../../statistics/kaplan-meier.ts';
import { kaplanMeierAt } from '../../../statistics/kaplan-meier-at.ts';
import { type FollowUpCount, survivalFigure } from './estimate.ts';
import { survival } from './survival.ts';

// Acute myelogenous leukaemia, weeks to relapse by maintenance (Miller, Survival Analysis, 1981, p. 49): R's `survival::aml`.
const WEEKS = {
  ja: { relapsed: [9, 13, 18, 23, 31, 34, 48], followed: [13, 28, 45, 161] },
  nej: { relapsed: [5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45], followed: [16] },
};
const counts = Object.entries(WEEKS).flatMap(([code, { relapsed, followed }]): FollowUpCount[] => [
  ...relapsed.map((time) => ({ code, time, event: true, entry: 0, n: 1 })),
  ...followed.map((time) => ({ code, time, event: false, entry: 0, n: 1 })),
]);
const groups = ['ja', 'nej', 'annat'].map((id) => ({ id, name: id, oneOf: [id] }));

function estimated(figure: Figure): SurvivalResult {
  assert.ok(figure.kind === 'survival');
  return figure;
}

test('medians and the log-rank test are those of the textbook', () => {
  const { n, events, missing, groups: curves, logRank } = estimated(survivalFigure(counts, groups, false));
  assert.deepEqual([n, events, missing], [23, 18, 0]);
  assert.deepEqual([curves['ja']?.n, curves['ja']?.events, curves['ja']?.median], [11, 7, 31]);
  assert.equal(curves['nej']?.median, 23);
  assert.ok(Math.abs((logRank?.chisq ?? 0) - 3.396388) < 1e-6);
  assert.equal(logRank?.df, 1);
});

test('cases counted together are as many single ones', () => {
  const merged = [...Map.groupBy(counts, (count) => JSON.stringify(count)).values()].flatMap((same) =>
    same.slice(0, 1).map((count) => ({ ...count, n: same.length })),
  );
  assert.ok(merged.length < counts.length);
  assert.deepEqual(survivalFigure(merged, groups, false), survivalFigure(counts, groups, false));
});

test('a group without cases is there, and a case without group is in no curve but counted', () => {
  const unknown: FollowUpCount = { code: null, time: 3, event: true, entry: 0, n: 2 };
  const figure = estimated(survivalFigure([...counts, unknown], groups, false));
  assert.deepEqual([figure.n, figure.missing, figure.groups['annat']?.n], [23, 2, 0]);
  assert.deepEqual(figure.groups['annat']?.curve, []);
});

test('codes can be joined into one group, and with a single group there is no test', () => {
  const together = [{ id: 'alla', name: 'Alla', oneOf: ['ja', 'nej'] }];
  const { groups: curves, logRank } = estimated(survivalFigure(counts, together, false));
  assert.equal(curves['alla']?.n, 23);
  assert.equal(logRank, null);
});

test('without cases in any group survival is not applicable', () => {
  const unknown: FollowUpCount = { code: null, time: 3, event: true, entry: 0, n: 2 };
  assert.deepEqual(survivalFigure([unknown], groups, false), { kind: 'absent', reason: 'not-applicable' });
});

test('who came late is at risk only from then', () => {
  const late = counts.map((count) => ({ ...count, entry: count.time > 10 ? 10 : 0 }));
  const group = estimated(survivalFigure(late, groups, true)).groups['nej'];
  assert.deepEqual(
    group?.curve.slice(0, 3).map(({ time, atRisk }) => [time, atRisk]),
    [
      [5, 4],
      [8, 2],
      [12, 8],
    ],
  );
  assert.equal(group.entryTimes.length, 12);
});

test('a group as an estimate gives the table under the curve that its subjects give', () => {
  const { relapsed, followed } = WEEKS.ja;
  const direct = kaplanMeier({
    time: [...relapsed, ...followed],
    event: [...relapsed.map(() => 1), ...followed.map(() => 0)],
  });
  const group = estimated(survivalFigure(counts, groups, false)).groups['ja'];
  assert.ok(group);
  const times = [0, 13, 30, 200];
  assert.deepEqual(
    kaplanMeierAt(estimateOfGroup(JSON.parse(JSON.stringify(group))), times),
    kaplanMeierAt(direct, times),
  );
});

test('the nation is its own estimate, never put together from the reporters’', () => {
  const nation = survivalFigure(counts, groups, false);
  assert.equal(survival.combine([], { figure: nation }), nation);
  assert.deepEqual(survival.combine([{ kind: 'absent', reason: 'not-reported' }], {}), {
    kind: 'absent',
    reason: 'not-reported',
  });
});
