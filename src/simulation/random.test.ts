import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Random, randomOf } from './random.ts';

test('the generator gives the numbers of the reference implementation', () => {
  const random = new Random([1, 2, 3, 4]);
  // From xoshiro128starstar.c of Blackman and Vigna with the state 1, 2, 3, 4.
  const expected = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ];
  assert.deepEqual(
    expected.map(() => random.bits()),
    expected,
  );
});

test('a stream depends on seed, person and chapter, and on nothing else', () => {
  const whole = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  const start = (seed: number, index: number, chapter: number) => {
    const random = randomOf(seed, index, chapter);
    return [random.bits(), random.bits(), random.bits(), random.bits()].join();
  };
  fc.assert(
    fc.property(whole, whole, whole, (seed, index, chapter) => {
      const here = start(seed, index, chapter);
      assert.equal(start(seed, index, chapter), here);
      assert.notEqual(start(seed + 1, index, chapter), here);
      assert.notEqual(start(seed + 2 ** 32, index, chapter), here);
      assert.notEqual(start(seed, index + 1, chapter), here);
      assert.notEqual(start(seed, index, chapter + 1), here);
    }),
  );
});

test('the first number of neighbouring streams is as even as chance allows', () => {
  const cells = 100;
  const counts = new Array<number>(cells).fill(0);
  const streams = 100_000;
  for (let index = 0; index < streams; index++) {
    const cell = Math.floor(randomOf(1, index, 1).uniform() * cells);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const expected = streams / cells;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 99 degrees of freedom: mean 99, SD 14.
  assert.ok(Math.abs(chiSquare - 99) < 4 * 14.1, `chi-square ${chiSquare}`);
});

test('uniform numbers are never 0 and never 1', () => {
  const lowest = new Random([0, 0, 0, 1]);
  assert.equal(lowest.uniform(), 0.5 / 2 ** 32);
  const random = randomOf(7, 0, 0);
  for (let draw = 0; draw < 1000; draw++) {
    const u = random.uniform();
    assert.ok(u > 0 && u < 1);
  }
});

test('a whole number between two limits reaches both and passes neither', () => {
  const random = randomOf(3, 0, 0);
  const seen = new Set(Array.from({ length: 500 }, () => random.between(-2, 3)));
  assert.deepEqual(
    [...seen].sort((a, b) => a - b),
    [-2, -1, 0, 1, 2, 3],
  );
});
