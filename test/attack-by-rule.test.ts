import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseRule, possibleByRule, type Rule, shareRule } from './kit/attack/by-rule.ts';
import { POLICY } from './kit/disclosure/policy.ts';

const tried = (parts: readonly number[]) => possibleByRule(houseRule(parts), houseRule, 40);

test('the true numbers are always among those of which the rule would have shown the same', () => {
  for (const parts of [
    [3, 9, 20, 30],
    [1, 1, 20, 30],
    [0, 1, 20, 30],
    [3, 3, 3, 30],
  ]) {
    const possible = tried(parts);
    parts.forEach((part, at) => void assert.ok(possible[at]?.includes(part), `${parts}: ${possible[at]}`));
  }
});

// Not mended: disclosure chooses by how much a cell would have to change, and which cells suffice tells how few they are.
test('which units suffice to hide tells whoever runs the rule nearly how many the few are', () => {
  const [few = [], beside = []] = tried([3, 9, 20, 30]);
  assert.deepEqual([few, beside], [[3, 4], [9]]);
  assert.deepEqual(tried([1, 1, 20, 30]).slice(0, 2), [
    [1, 2],
    [0, 1],
  ]);
});

test('of two units of few that hide each other neither is known to less than three values', () => {
  for (const parts of [
    [4, 4, 20, 30],
    [2, 3, 20, 30],
  ])
    for (const possible of tried(parts).slice(0, 2)) assert.ok(possible.length >= 3, `${parts}: ${possible}`);
});

test('that a share is told rounded, and which ones are not, tells nothing more of the few to whoever runs the rule', () => {
  const denominators = [40, 200];
  const [plain, rounding] = [undefined, POLICY.shareStep].map((step) => shareRule(denominators, step));
  assert.ok(plain !== undefined && rounding !== undefined);
  let [told, untold] = [0, 0];
  for (let few = 1; few < POLICY.threshold; few++)
    for (let beside = 10; beside <= 36; beside++) {
      const parts = [few, beside];
      const isFew = (value: number) => value > 0 && value < POLICY.threshold;
      const fewBy = (rule: Rule) => possibleByRule(rule(parts), rule, 40)[0]?.filter(isFew);
      assert.deepEqual(fewBy(rounding), fewBy(plain), `${parts}`);
      if (rounding(parts).about?.[1] === undefined) untold++;
      else told++;
    }
  assert.ok(told > 20 && untold > 20, `${told} are told rounded and ${untold} are not`);
});
