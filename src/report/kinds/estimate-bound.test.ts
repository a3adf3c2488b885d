import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close } from '../../../test/fixtures/statistics/close.ts';
import witness from '../../../test/fixtures/statistics/comparisons.json' with { type: 'json' };
import type { EstimateBound } from '../figures/figure-source.ts';
import { estimateBound } from './estimate-bound.ts';

const HALF: EstimateBound = { kind: 'estimate', number: 0.5, lower: 0.4, upper: 0.6, n: 40 };

test('two estimates are tried as with limits of 95 %, and one by itself is not', () => {
  // R's own p-values, whose script is beside the fixture.
  assert.ok(witness.survival.length > 0);
  for (const { number, lower, upper, p } of witness.survival) {
    const [one, other] = [0, 1].map((at): EstimateBound => {
      return { ...HALF, number: number[at] ?? 0, lower: lower[at] ?? 0, upper: upper[at] ?? 0 };
    });
    close(estimateBound.chance(one ?? HALF, other) ?? Number.NaN, p, 'p');
  }
  assert.equal(estimateBound.chance(HALF, undefined), undefined);
});

test('an estimate of nobody is none, nor is one that is no number; one of a few whose number is hidden is', () => {
  assert.equal(estimateBound.isSound({ ...HALF, n: 1 }), true);
  assert.equal(estimateBound.isSound({ ...HALF, n: { absent: 'withheld' } }), true);
  assert.equal(estimateBound.isSound({ ...HALF, n: 0 }), false);
  assert.equal(estimateBound.isSound({ ...HALF, number: Number.NaN }), false);
});

test('an estimate may be none and more than all, and not less than none', () => {
  assert.deepEqual(
    [-0.01, 0, 1, 1.04].map((number) => estimateBound.isPossible(number)),
    [false, true, true, true],
  );
});

test('what is judged of an estimate and of its limits is what nine decimals say', () => {
  const noisy = { ...HALF, number: 0.5 + 1e-12, lower: 0.4 - 1e-12, upper: 0.6 + 1e-12 };
  assert.deepEqual(estimateBound.clean(noisy), HALF);
});

test('two estimates are near where their limits are, all of both, within what is asked for', () => {
  const near = { ...HALF, lower: 0.42, upper: 0.61 };
  assert.equal(estimateBound.isWithin(HALF, near, 0.22, 0.95), true);
  assert.equal(estimateBound.isWithin(HALF, near, 0.2, 0.95), false);
});

test('a word for a difference from an estimate asks for as many points as of any share', () => {
  const sizes = { share: 0.05, days: 3, months: 4, years: 1, count: 0.1 };
  assert.equal(estimateBound.sizeBeside(HALF, sizes), 0.05);
});

test('an estimate is written with its limits and how many it is of', () => {
  const { main, basis } = estimateBound.words(HALF, { lines: [] });
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  assert.deepEqual([main, ...basis].map(plain), ['50 %', '95 % KI 40–60 %', 'n = 40']);
  const cells = estimateBound.columns([HALF]).map((column) => [column.id, column.of(HALF).value]);
  assert.deepEqual(cells, [
    ['share', 0.5],
    ['lower', 0.4],
    ['upper', 0.6],
    ['n', 40],
  ]);
});
