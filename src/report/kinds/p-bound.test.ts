import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicSurvival } from '../../disclosure/public-result.ts';
import { pBound } from './p-bound.ts';
import { survival } from './survival.ts';

const tested = (chisq: number, df: number, p: number): PublicSurvival => ({
  ...{ kind: 'survival', n: 100, events: 40, missing: 0, groups: {} },
  logRank: { chisq, df, p },
});
const chanceOf = (figure: PublicSurvival) => {
  const bound = survival.p?.(figure, { kind: 'p' }, assert.fail as never) ?? assert.fail();
  assert.ok('kind' in bound && bound.kind === 'p');
  return { number: bound.number, chance: pBound.chance(bound, undefined) ?? assert.fail() };
};

test('a p-value that was rounded to nought is as small as its test’s published statistic tells, so that it stands an adjustment', () => {
  // Python: erfc(sqrt((43.2 - 0.0005) / 2)), which is the upper tail for one degree of freedom
  const { number, chance } = chanceOf(tested(43.2, 1, 0));
  assert.equal(number, 0);
  assert.ok(chance > 4.9e-11 && chance < 5.1e-11, String(chance));
});

test('it is never taken as less than it can have been before it was rounded', () => {
  // Python: erfc(sqrt(4 / 2)) is 0.04550026
  assert.ok(chanceOf(tested(4, 1, 0.046)).chance >= 0.045_500_26);
  assert.ok(chanceOf(tested(0, 1, 1)).chance === 1);
});
