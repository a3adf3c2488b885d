import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uniformNumbers } from '../../test/kit/uniform-numbers.ts';
import { predictionLimits } from './prediction-limits.ts';

// How often a unit is said to differ from the others though all are alike: at most the nominal rate, exactly.

const UNITS = 4;
const NOMINAL = 0.05;

/** Weights of the outcomes of a draw, from the ratio of neighbours; they add up to one. */
function hypergeometric(all: number, marked: number, drawn: number): { least: number; weights: Float64Array } {
  const [least, most] = [Math.max(0, drawn + marked - all), Math.min(drawn, marked)];
  const logs = new Float64Array(most - least + 1);
  for (let k = least; k < most; k++)
    logs[k + 1 - least] =
      (logs[k - least] ?? 0) + Math.log(((marked - k) * (drawn - k)) / ((k + 1) * (all - marked - drawn + k + 1)));
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { least, weights: weights.map((weight) => weight / total) };
}

const sizes = Array.from({ length: 201 }, (_, n) => n);

test('of any four alike units of 0 to 200, one is outside its limits with at most the nominal probability', () => {
  for (const n of sizes) {
    const others = (UNITS - 1) * n;
    const limits = Array.from({ length: others + 1 }, (_, y) =>
      predictionLimits({ numerator: y, denominator: others }, n, 1 - NOMINAL),
    );
    // Given how many there are in all, whatever the common probability is: so it holds for each.
    for (let marked = 0; marked <= others + n; marked++) {
      const { least, weights } = hypergeometric(others + n, marked, n);
      let [below, above] = [0, 0];
      for (const [at, weight] of weights.entries()) {
        const x = least + at;
        const { lower, upper } = limits[marked - x] ?? assert.fail();
        if (x < lower) below += weight;
        if (x > upper) above += weight;
      }
      const rate = Math.max(below, above);
      assert.ok(rate <= NOMINAL / 2 + 1e-12, `n = ${n}, ${marked} in all: ${rate} on one side`);
    }
  }
});

test('of simulated nations of four alike units, at most one in twenty has a unit that is said to differ', () => {
  const draw = uniformNumbers(20260331);
  for (const n of [1, 5, 12, 30, 80, 200])
    for (const share of [0.02, 0.3, 0.5, 0.9]) {
      const known = new Map<number, { lower: number; upper: number }>();
      const limitsBeside = (y: number) => {
        const limits =
          known.get(y) ?? predictionLimits({ numerator: y, denominator: (UNITS - 1) * n }, n, 1 - NOMINAL / UNITS);
        known.set(y, limits);
        return limits;
      };
      const nations = 1500;
      let alarms = 0;
      for (let nation = 0; nation < nations; nation++) {
        const units = Array.from({ length: UNITS }, () => {
          let x = 0;
          for (let i = 0; i < n; i++) if (draw() < share) x++;
          return x;
        });
        const all = units.reduce((sum, x) => sum + x, 0);
        if (units.some((x) => x < limitsBeside(all - x).lower || x > limitsBeside(all - x).upper)) alarms++;
      }
      // Three standard errors of the simulation over the nominal rate.
      const most = NOMINAL + 3 * Math.sqrt((NOMINAL * (1 - NOMINAL)) / nations);
      assert.ok(alarms / nations <= most, `n = ${n}, share ${share}: ${alarms} of ${nations}`);
    }
});

test('a unit that does differ is found', () => {
  const { lower, upper } = predictionLimits({ numerator: 135, denominator: 150 }, 50, 1 - NOMINAL / UNITS);
  assert.ok(lower <= 45 && upper >= 45 && lower > 30, `${lower}–${upper}`);
});
