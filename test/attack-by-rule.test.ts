import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseRule, possibleByRule } from './kit/attack/by-rule.ts';

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

test('one unit of few may as well be the one that is hidden for its sake', () => {
  const [a = []] = tried([3, 9, 20, 30]);
  assert.ok(a.length >= 4 && a.some((value) => value > 4), `${a}`);
});

// Not mended: disclosure chooses by how much a cell would have to change, and that two suffice tells that both are few.
test('of two units of four each, that no third is hidden tells whoever runs the rule how many they are', () => {
  assert.deepEqual(tried([4, 4, 20, 30]).slice(0, 2), [[4], [4]]);
  assert.deepEqual(tried([1, 1, 20, 30]).slice(0, 2), [[1], [1]]);
});
