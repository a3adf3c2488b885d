import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { poissonLimits } from './poisson-limits.ts';
import { poissonWeight } from './poisson-weight.ts';

describe('the exact limits of a Poisson mean', () => {
  // Garwood's table (Biometrika 28, 1936), in as many digits as it is commonly printed with.
  const TABLE = [
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [50, 37.11, 65.92],
  ] as const;
  for (const [count, lower, upper] of TABLE)
    test(`of ${count} they are those of the published table`, () => {
      const limits = poissonLimits(count);
      assert.ok(Math.abs(limits.lower - lower) <= 0.006, `lower ${limits.lower}`);
      assert.ok(Math.abs(limits.upper - upper) <= 0.006, `upper ${limits.upper}`);
    });

  test('at each limit the count is just as far out as the level says', () => {
    for (const count of [1, 3, 17, 140]) {
      const { lower, upper } = poissonLimits(count, 0.9);
      const atMost = (most: number, mean: number) =>
        Array.from({ length: most + 1 }, (_, k) => (k === 0 ? Math.exp(-mean) : poissonWeight(k, mean))).reduce(
          (sum, one) => sum + one,
          0,
        );
      assert.ok(Math.abs(atMost(count, upper) - 0.05) < 1e-9, `${count} or fewer at ${upper}`);
      assert.ok(Math.abs(1 - atMost(count - 1, lower) - 0.05) < 1e-9, `${count} or more at ${lower}`);
    }
  });

  test('what is no count has no limits', () => {
    for (const count of [-1, 1.5, Number.NaN]) assert.throws(() => poissonLimits(count), RangeError);
    for (const level of [0, 1]) assert.throws(() => poissonLimits(3, level), RangeError);
  });
});
