import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aMeasure, publish, share, withheld } from '../../test/kit/disclosure/made-up-results.ts';
import { POLICY } from '../../test/kit/disclosure/policy.ts';
import { NATION } from '../definitions/nation.ts';
import type { PublicProportion } from './public-result.ts';

const OWN = aMeasure({ kind: 'proportion', numerator: { own: 'row', anyOf: [], known: [] }, beside: [] });

/** What is shown of units with their shares, and of the nation, which is all of them. */
function shown(
  units: Readonly<Record<string, readonly [numerator: number, denominator: number]>>,
  measure = OWN,
  rule = {},
): Record<string, PublicProportion> {
  const sum = (at: 0 | 1) => Object.values(units).reduce((total, parts) => total + parts[at], 0);
  const figures = Object.fromEntries(
    Object.entries(units).map(([unit, [above, below]]) => [unit, share(above, below)]),
  );
  return publish({ ...figures, [NATION]: share(sum(0), sum(1)) }, measure, rule) as Record<string, PublicProportion>;
}

const FEW_BESIDE_MANY = { a: [3, 100], b: [100, 400], c: [150, 300] } as const;

describe('a numerator that is withheld to protect another', () => {
  test('has its share told rounded to whole steps, and no number, limit or exact share', () => {
    const { b } = shown(FEW_BESIDE_MANY);
    assert.deepEqual(b, {
      ...{ kind: 'proportion', numerator: withheld, denominator: 400, share: { ...withheld, about: 0.25 } },
      ...{ lower: withheld, upper: withheld, preliminary: false },
    });
  });

  test('leaves the few that it protects without one', () => {
    assert.deepEqual(shown(FEW_BESIDE_MANY)['a']?.share, withheld);
  });

  test('has none where the policy asks for none', () => {
    const { shareStep: _, ...rule } = POLICY;
    const { b } = shown(FEW_BESIDE_MANY, OWN, { ...rule, shareStep: undefined });
    assert.deepEqual(b?.share, withheld);
  });

  test('has none where the few would then be fewer than they could be', () => {
    // 89 of 400 rounds down and 90 up: with 92 in all, a share of 90 or more leaves no more than 2.
    assert.deepEqual(shown({ a: [2, 100], b: [90, 400] })['b']?.share, withheld);
  });

  test('has none where its denominator is so small that the share would be the number', () => {
    assert.deepEqual(shown({ a: [3, 18], b: [8, 18] })['b']?.share, withheld);
  });

  test('has none where so few are outside that they are withheld for their own sake', () => {
    const { a, b } = shown({ a: [97, 100], b: [300, 400] });
    assert.deepEqual([a?.share, b?.share], [withheld, { ...withheld, about: 0.75 }]);
  });
});

test('a share of which nobody is few stays as exact as it was', () => {
  assert.deepEqual(shown({ a: [30, 100], b: [100, 400] })['b']?.share, 0.25);
});
