import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalCdf } from '../../statistics/normal.ts';
import { randomOf } from '../random.ts';
import { categorical, weighted, weightedPairs } from './categorical.ts';
import { exponential } from './exponential.ts';
import { yearsLeft } from './gompertz.ts';
import { logNormal } from './log-normal.ts';
import { standardNormal } from './standard-normal.ts';

const DRAWS = 40_000;

/** The largest distance between the draws' distribution and the one they should have (Kolmogorov). */
function distance(draw: (index: number) => number, cdf: (x: number) => number): number {
  const draws = Float64Array.from({ length: DRAWS }, (_, index) => draw(index)).sort();
  return draws.reduce((largest, x, place) => Math.max(largest, Math.abs((place + 0.5) / DRAWS - cdf(x))), 0);
}
/** Exceeded by chance once in 10,000 (Kolmogorov's limiting distribution: √n·D > 2.23). */
const LIMIT = 2.23 / Math.sqrt(DRAWS);
const stream = (index: number) => randomOf(11, index, 0);

test('normal draws follow the normal distribution', () => {
  assert.ok(distance((index) => standardNormal(stream(index)), normalCdf) < LIMIT);
});

test('log-normal draws follow median and spread', () => {
  const skewed = { median: 13, spread: 0.62 };
  const cdf = (x: number) => normalCdf(Math.log(x / skewed.median) / skewed.spread);
  assert.ok(distance((index) => logNormal(stream(index), skewed), cdf) < LIMIT);
});

test('exponential draws follow their mean', () => {
  assert.ok(
    distance(
      (index) => exponential(stream(index), 60),
      (x) => 1 - Math.exp(-x / 60),
    ) < LIMIT,
  );
});

test('years left follow the hazard that grows with age', () => {
  const law = { atZero: 1.66e-5, growth: 0.1 };
  const age = 67;
  const survival = (x: number) =>
    Math.exp((-law.atZero / law.growth) * Math.exp(law.growth * age) * (Math.exp(law.growth * x) - 1));
  assert.ok(
    distance(
      (index) => yearsLeft(stream(index), law, age),
      (x) => 1 - survival(x),
    ) < LIMIT,
  );
});

test('each alternative comes as often as its weight says', () => {
  const choice = weighted({ a: 1, b: 2, c: 7 });
  const counts = { a: 0, b: 0, c: 0 };
  for (let index = 0; index < DRAWS; index++) counts[categorical(stream(index), choice)]++;
  for (const [name, share] of [
    ['a', 0.1],
    ['b', 0.2],
    ['c', 0.7],
  ] as const)
    assert.ok(Math.abs(counts[name] / DRAWS - share) < 4 * Math.sqrt((share * (1 - share)) / DRAWS), name);
});

test('nothing to choose from, and a weight that is none, are refused', () => {
  assert.throws(() => weightedPairs([]), /nothing to choose from/);
  for (const weight of [0, -1, Number.NaN, Infinity]) assert.throws(() => weighted({ a: 1, b: weight }), /no weight/);
});
