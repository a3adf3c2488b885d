import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { aMeasure, publish, share, withheld } from '../../test/kit/disclosure/made-up-results.ts';
import { POLICY } from '../../test/kit/disclosure/policy.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown, type PublicProportion } from './public-result.ts';

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

/** What numerators of units can be when all that looks the same is tried, by no solver. The nation has all of them. */
function everyNumerators(
  shown: readonly PublicProportion[],
  denominators: readonly number[],
  whole: number | undefined,
  isRead: boolean,
): number[][] {
  const few = (value: number) => value > 0 && value < POLICY.threshold;
  const can = shown.map(({ numerator, share: told }, at) => {
    if (isShown(numerator)) return [numerator];
    const below = denominators[at] ?? 0;
    const about = isRead && !isShown(told) ? told.about : undefined;
    const fits = (value: number) =>
      about === undefined || (Math.round((value / below) * 20) / 20 === about && !few(value) && !few(below - value));
    return Array.from({ length: below + 1 }, (_, value) => value).filter(fits);
  });
  const [a = [], b = [], c = []] = can;
  const found = can.map(() => new Set<number>());
  for (const one of a)
    for (const two of b)
      for (const three of whole === undefined ? c : c.filter((value) => value === whole - one - two))
        [one, two, three].forEach((value, at) => void found[at]?.add(value));
  return found.map((values) => [...values]);
}

test('of all numbers that look the same none of few is known, and each few number is as possible as without rounded shares', () => {
  const unit = fc
    .record({ below: fc.integer({ min: 90, max: 260 }), part: fc.integer({ min: 40, max: 960 }) })
    .map(({ below, part }) => [Math.floor((part * below) / 1000), below] as const);
  const ofFew = fc
    .record({ below: fc.integer({ min: 10, max: 40 }), few: fc.nat(5), isOut: fc.boolean() })
    .map(({ below, few, isOut }) => [isOut ? below - few : few, below] as const);
  let [rounded, protectedOnes] = [0, 0];
  fc.assert(
    fc.property(ofFew, unit, fc.oneof(unit, ofFew), (a, b, c) => {
      const figures = shown({ a, b, c });
      const own = ['a', 'b', 'c'].flatMap((id) => figures[id] ?? []);
      const nation = figures[NATION]?.numerator;
      const whole = nation !== undefined && isShown(nation) ? nation : undefined;
      const denominators = [a, b, c].map(([, below]) => below);
      rounded += own.filter((one) => !isShown(one.share) && one.share.about !== undefined).length;
      const [read, unread] = [true, false].map((isRead) => everyNumerators(own, denominators, whole, isRead));
      [a, b, c].forEach(([numerator, below], at) => {
        for (const side of [(value: number) => value, (value: number) => below - value]) {
          const truth = side(numerator);
          const possible = (read?.[at] ?? []).map(side);
          assert.ok(possible.includes(truth), 'the truth is possible');
          if (truth < 1 || truth >= POLICY.threshold) continue;
          protectedOnes++;
          const isFew = (value: number) => value > 0 && value < POLICY.threshold;
          const few = possible.filter(isFew).toSorted();
          assert.ok(few.length < possible.length || few.length >= POLICY.leastValues, `${[a, b, c]}: ${possible}`);
          assert.deepEqual(few, (unread?.[at] ?? []).map(side).filter(isFew).toSorted(), `${[a, b, c]}`);
        }
      });
    }),
    { numRuns: 150 },
  );
  assert.ok(rounded > 10 && protectedOnes > 100, `${rounded} are rounded and ${protectedOnes} protected`);
});

test('a share of which nobody is few stays as exact as it was', () => {
  assert.deepEqual(shown({ a: [30, 100], b: [100, 400] })['b']?.share, 0.25);
});
