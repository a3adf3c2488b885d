import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { allCases, chained, groupOf } from '../../test/fixtures/survival/cases.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { logRank } from './log-rank.ts';
import { survivalByGroup } from './survival-by-group.ts';

test('groups drawn together are as R draws them together', () => {
  for (const { name, data, curves } of [...allCases, chained]) {
    const { time, event, group, entry } = data;
    const input = { time, event, group, groups: Math.max(...group) + 1, ...(entry === undefined ? {} : { entry }) };
    const together = survivalByGroup(input);
    for (const expected of curves) {
      const own = together.curves[expected.group];
      if (own === undefined) assert.fail(name);
      agree(own.curve.time, expected.time, `${name}: time`, 0);
      assert.deepEqual([...own.curve.atRisk], expected.atRisk, name);
      agree(own.curve.survival, expected.survival, `${name}: survival`);
      agree(own.curve.upper, expected.upper, `${name}: upper`);
    }
    assert.deepEqual(together.logRank, logRank(input));
  }
});

test('a rounding error between the groups is made one, so that their rows meet', () => {
  const { curves } = survivalByGroup({ time: [0.3, 0.1 + 0.2], event: [1, 1], group: [0, 1], groups: 2 });
  assert.deepEqual(
    curves.map(({ curve }) => [...curve.time]),
    [[0.3], [0.3]],
  );
});

test('a group nobody belongs to has an empty curve', () => {
  const { curves } = survivalByGroup({ time: [1], event: [1], group: [1], groups: 3 });
  assert.deepEqual(
    curves.map(({ n }) => n),
    [0, 1, 0],
  );
});

test('each group is as when drawn alone, at the level asked for', () => {
  const data = { time: [1, 2, 3, 4, 5, 6], event: [1, 0, 1, 1, 1, 0], group: [0, 1, 0, 1, 0, 1] };
  const { curves } = survivalByGroup({ ...data, groups: 2 }, { level: 0.9 });
  for (const code of [0, 1]) assert.deepEqual(curves[code], kaplanMeier(groupOf(data, code), { level: 0.9 }));
});
