import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { allCases, groupOf } from '../../test/fixtures/survival/cases.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { nelsonAalen } from './nelson-aalen.ts';

test('R and we have the same cumulative hazard, error and limits for every reference set', () => {
  for (const { name, data, curves } of allCases)
    for (const expected of curves) {
      const what = `${name}, group ${expected.group}`;
      const { time, hazard, standardError, lower, upper } = nelsonAalen(kaplanMeier(groupOf(data, expected.group)));
      agree(time, expected.time, `${what}: time`, 0);
      agree(hazard, expected.hazard, `${what}: hazard`);
      agree(standardError, expected.hazardError, `${what}: error`);
      agree(lower, expected.hazardLower, `${what}: lower limit`);
      agree(upper, expected.hazardUpper, `${what}: upper limit`);
    }
});

test('before the first event there is a hazard of zero without limits', () => {
  const { hazard, lower, upper } = nelsonAalen(kaplanMeier({ time: [1, 2], event: [0, 1] }));
  assert.deepEqual([hazard[0], lower[0], upper[0]], [0, Number.NaN, Number.NaN]);
});
