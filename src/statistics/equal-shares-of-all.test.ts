import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close } from '../../test/fixtures/statistics/close.ts';
import { equalShares } from './equal-shares.ts';
import { equalSharesOfAll } from './equal-shares-of-all.ts';

const shares = (...all: readonly (readonly [number, number])[]) =>
  all.map(([numerator, denominator]) => ({ numerator, denominator }));

test('that several shares are equal is tried exactly by adding up the tables that are no likelier, as counted in whole numbers', () => {
  // Python's fractions over every table (math.comb), as R's fisher.test has it.
  const witness = [
    { of: shares([3, 10], [1, 12], [8, 11]), p: 0.006076149270278012 },
    { of: shares([0, 5], [0, 6], [3, 7]), p: 0.07965686274509803 },
    { of: shares([2, 3], [1, 4], [0, 5]), p: 0.12272727272727273 },
    { of: shares([13, 40], [13, 40], [24, 40], [24, 40]), p: 0.0071545777303381256 },
    { of: shares([52, 60], [31, 48], [33, 39], [22, 37]), p: 0.0030712362446564242 },
  ];
  for (const { of, p } of witness) {
    const found = equalSharesOfAll(of) ?? assert.fail();
    assert.equal(found.test, 'exact');
    close(found.p, p, JSON.stringify(of));
    const other = of.map(({ numerator, denominator }) => ({ numerator: denominator - numerator, denominator }));
    close(equalSharesOfAll(other)?.p ?? -1, p, 'the other outcome is the same question');
  }
});

test('of larger groups it is Pearson’s test, and none where that would not do', () => {
  // scipy.stats.chi2_contingency without correction.
  const large = shares([65, 120], [50, 120], [70, 130], [45, 110]);
  const found = equalSharesOfAll(large) ?? assert.fail();
  assert.equal(found.test, 'chi-square');
  close(found.p, 0.051416148452549625, 'four groups');
  assert.equal(equalSharesOfAll(shares([200, 400], [210, 400], [190, 400], [205, 400], [2, 4])), undefined);
});

test('where nobody or everybody is marked nothing differs, and what is no share is refused', () => {
  assert.equal(equalSharesOfAll(shares([0, 4], [0, 5], [0, 6]))?.p, 1);
  assert.equal(equalSharesOfAll(shares([4, 4], [5, 5]))?.p, 1);
  assert.throws(() => equalSharesOfAll(shares([1, 0], [1, 2])), RangeError);
});

test('two shares of equal groups give what the test of two gives', () => {
  for (const [a, b] of [
    [3, 9],
    [0, 5],
    [12, 20],
  ] as const) {
    const [one, other] = shares([a, 20], [b, 20]);
    if (one === undefined || other === undefined) assert.fail();
    close(equalSharesOfAll([one, other])?.p ?? -1, equalShares(one, other), `${a} and ${b} of 20`);
  }
});
