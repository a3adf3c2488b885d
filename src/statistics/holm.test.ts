import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { close } from '../../test/fixtures/statistics/close.ts';
import witness from '../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import { uniformNumbers } from '../../test/kit/uniform-numbers.ts';
import { holm } from './holm.ts';

/** As many p-values as weights. */
const tests = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 1000 }).map((p) => p / 1000),
    fc.integer({ min: 1, max: 40 }),
  ),
  {
    minLength: 1,
    maxLength: 7,
  },
);

/**
 * The adjustment by the principle that it stands on: a test is certain when, of every set of tests that it is in, the least weighted
 * Bonferroni p-value is (Marcus, Peritz & Gabriel, Biometrika 63 (1976) 655–660). Asks all sets, and so sorts nothing.
 */
function bySets(p: readonly number[], weights: readonly number[]): number[] {
  const sets = Array.from({ length: 2 ** p.length - 1 }, (_, at) =>
    p.flatMap((__, own) => (((at + 1) >> own) & 1 ? own : [])),
  );
  const of = (list: readonly number[], at: number) => list[at] ?? Number.NaN;
  const least = (set: readonly number[]) => {
    const whole = set.reduce((sum, at) => sum + of(weights, at), 0);
    return Math.min(1, ...set.map((at) => (of(p, at) * whole) / of(weights, at)));
  };
  return p.map((_, own) => Math.max(...sets.filter((set) => set.includes(own)).map(least)));
}

describe('p-values adjusted for one another', () => {
  test('with equal weights they are as by R, on whatever scale the weights are', () => {
    for (const { p, adjusted } of witness.holm)
      for (const weight of [1, 0.8 / 13])
        for (const [at, own] of holm(
          p,
          p.map(() => weight),
        ).entries())
          close(own, adjusted[at] ?? -1, `${p}`);
    assert.deepEqual(holm([], []), []);
  });

  test('with unequal weights they are as worked by hand', () => {
    // p over weight: 0.2, 0.025, 0.016, 0.1. In order 0.004 (weights left 1), 0.01 (0.75), 0.01 (0.35), 0.05 (0.25):
    // 0.004/0.25 = 0.016; 0.01·0.75/0.4 = 0.01875; 0.01·0.35/0.1 = 0.035; 0.05·0.25/0.25 = 0.05.
    for (const [at, own] of holm([0.05, 0.01, 0.004, 0.01], [0.25, 0.4, 0.25, 0.1]).entries())
      close(own, [0.05, 0.01875, 0.016, 0.035][at] ?? -1, `${at}`);
    // Thirteen with eight tenths of the level and a hundred and sixty with two: the smallest of the thirteen, and one of the others.
    const [thirteen, others] = [new Array<number>(13).fill(1), new Array<number>(160).fill(1)];
    const weights = [...thirteen.map(() => 0.8 / 13), ...others.map(() => 0.2 / 160)];
    const own = (at: number, p: number) => holm([...thirteen, ...others].with(at, p), weights)[at] ?? -1;
    close(own(0, 0.0004), 0.0065, '0.0004 · 13 / 0.8');
    close(own(13, 0.0004), 0.32, '0.0004 · 160 / 0.2');
  });

  test('they are what every set of the tests gives, whatever the weights', () => {
    fc.assert(
      fc.property(tests, (all) => {
        const [p, weights] = [all.map(([own]) => own), all.map(([, weight]) => weight)];
        const again = bySets(p, weights);
        for (const [at, own] of holm(p, weights).entries()) close(own, again[at] ?? -1, JSON.stringify(all));
      }),
      { numRuns: Number(process.env['VARDMATT_RUNS'] ?? 200) },
    );
  });

  test('where chance is all there is, one is under the level in at most as many reports as the level says', () => {
    const [level, reports] = [0.05, 20_000];
    const weights = [...new Array<number>(5).fill(0.8 / 5), ...new Array<number>(30).fill(0.2 / 30)];
    for (const draw of [independent, alike]) {
      const next = uniformNumbers(20241201);
      let wrong = 0;
      for (let report = 0; report < reports; report++)
        if (Math.min(...holm(draw(weights.length, next), weights)) <= level) wrong++;
      // Three standard errors of the simulation over it.
      const most = level + 3 * Math.sqrt((level * (1 - level)) / reports);
      assert.ok(wrong / reports <= most, `${draw.name}: ${wrong} of ${reports}`);
    }
  });

  test('where some differences are real, no other is found more often than the level says', () => {
    const [level, reports] = [0.05, 20_000];
    // Of five that are asked for two are real and found; of thirty that are searched ten are.
    const weights = [...new Array<number>(5).fill(0.8 / 5), ...new Array<number>(30).fill(0.2 / 30)];
    const isReal = (at: number) => at < 2 || at > 24;
    const next = uniformNumbers(7);
    let wrong = 0;
    for (let report = 0; report < reports; report++) {
      const p = weights.map((_, at) => (isReal(at) ? 0 : next()));
      if (holm(p, weights).some((own, at) => !isReal(at) && own <= level)) wrong++;
    }
    const share = wrong / reports;
    assert.ok(share <= level + 3 * Math.sqrt((level * (1 - level)) / reports), `${wrong} of ${reports}`);
    assert.ok(share > level / 2, 'and the level of those that are certain goes to the others');
  });

  test('a test without a positive weight is refused', () => {
    for (const weights of [[1], [1, 0], [1, -1], [1, Number.NaN], [1, 1, 1]])
      assert.throws(() => holm([0.1, 0.2], weights), RangeError);
  });
});

function independent(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

/** Half of the tests ask the same of the same, and the other half the opposite. */
function alike(count: number, next: () => number): number[] {
  const p = next();
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? p : 1 - p));
}
