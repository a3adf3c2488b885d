import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { highsSolver } from '../files/highs.ts';
import { meanOf, percentileOf, sdOf, type Told, tellable } from './order-statistics.ts';

const solver = await highsSolver();
const tenth =
  (of: Told['of']): Told['of'] =>
  (sample) =>
    Number(of(sample).toFixed(1));
const MEAN: Told<'mean'> = { name: 'mean', of: tenth(meanOf) };
const SD: Told<'sd'> = { name: 'sd', of: tenth(sdOf), spread: 0.05 };
const MEDIAN: Told<'median'> = { name: 'median', of: (sample) => Math.round(percentileOf(0.5)(sample)), share: 0.5 };
const ALL = [SD, MEDIAN, MEAN];
const AGES = { from: 0, to: 20 };

/** All samples of a size, ascending. */
function* everySample(n: number, from: number, to: number): Generator<number[]> {
  if (n === 0) yield [];
  else
    for (let first = from; first <= to; first++)
      for (const rest of everySample(n - 1, first, to)) yield [first, ...rest];
}
const sampleOf = (sorted: readonly number[]) => ({
  sorted,
  sum: sorted.reduce((a, b) => a + b, 0),
  squares: sorted.reduce((a, b) => a + b ** 2, 0),
});

test('whatever is told, every sample that fits leaves four values for everybody but who stands at the median', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }), (values) => {
      const truth = sampleOf(values.toSorted((a, b) => a - b));
      const kept = tellable(values, ALL, AGES, 4, solver);
      const told = ALL.filter(({ name }) => kept.has(name));
      if (told.length === 0) return;
      const possible = values.map(() => new Set<number>());
      for (const sorted of everySample(5, 0, 20)) {
        const sample = sampleOf(sorted);
        if (told.every(({ of }) => of(sample) === of(truth)))
          sorted.forEach((value, at) => void possible[at]?.add(value));
      }
      possible.forEach((all, rank) => {
        if (rank !== 2 || !kept.has('median'))
          assert.ok(all.size >= 4, `${values}: ${[...kept]}, rank ${rank} is one of ${[...all]}`);
      });
    }),
    { numRuns: 25 },
  );
});

/** The lowest of six is the lower limit of their median, told at least four below it, and the highest the upper one. */
const LOWER: Told<'lower'> = {
  name: 'lower',
  of: (sample) => Math.min(percentileOf(0)(sample), MEDIAN.of(sample) - 4),
  share: 0,
  bound: (sample) => (percentileOf(0)(sample) < MEDIAN.of(sample) - 4 ? undefined : { least: MEDIAN.of(sample) - 4 }),
};
const UPPER: Told<'upper'> = {
  name: 'upper',
  of: (sample) => Math.max(percentileOf(1)(sample), MEDIAN.of(sample) + 4),
  share: 1,
  bound: (sample) => (percentileOf(1)(sample) > MEDIAN.of(sample) + 4 ? undefined : { most: MEDIAN.of(sample) + 4 }),
};

test('limits of a median that are told no nearer than four leave four values for everybody that they don’t name', () => {
  let bounds = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(14), { minLength: 6, maxLength: 6 }), (values) => {
      const truth = sampleOf(values.toSorted((a, b) => a - b));
      const all = [LOWER, UPPER, MEDIAN, MEAN];
      const kept = tellable(values, all, { from: 0, to: 14 }, 4, solver);
      const told = all.filter(({ name }) => kept.has(name));
      if (told.length === 0) return;
      const possible = values.map(() => new Set<number>());
      for (const sorted of everySample(6, 0, 14)) {
        const sample = sampleOf(sorted);
        if (told.every(({ of }) => of(sample) === of(truth)))
          sorted.forEach((value, at) => void possible[at]?.add(value));
      }
      const isNamed = [0, 2, 3, 5].map((rank) => {
        const one = rank === 0 ? LOWER : rank === 5 ? UPPER : MEDIAN;
        const isBound = one.bound?.(truth) !== undefined;
        if (kept.has(one.name) && isBound) bounds++;
        return kept.has(one.name) && !isBound ? rank : -1;
      });
      possible.forEach((found, rank) => {
        if (!isNamed.includes(rank))
          assert.ok(found.size >= 4, `${values}: ${[...kept]}, rank ${rank} is one of ${[...found]}`);
      });
    }),
    { numRuns: 40 },
  );
  assert.ok(bounds > 0, 'no limit was told as a bound');
});

test('with many of many ages everything can be told', () => {
  const many = Array.from({ length: 90 }, (_, at) => 30 + ((at * 17) % 55));
  assert.deepEqual(tellable(many, ALL, { from: 0, to: 110 }, 4, solver), new Set(['sd', 'median', 'mean']));
});

test('where nearly all have the least value, nothing is told that says so', () => {
  assert.deepEqual(tellable([...Array<number>(19).fill(1), 2], ALL, { from: 1, to: 400 }, 4, solver), new Set());
});

test('a percentile near a limit that a share is told within is not told: nobody between them would have four values', () => {
  const waits = [...Array.from({ length: 20 }, (_, at) => 9 + at), ...Array<number>(10).fill(28), 40, 45, 50, 55, 60];
  const told = (limits: readonly number[]) =>
    tellable(waits, [MEDIAN], { from: 0, to: Number.POSITIVE_INFINITY, limits }, 4, solver);
  assert.deepEqual([told([]), told([28])], [new Set(['median']), new Set()]);
});
