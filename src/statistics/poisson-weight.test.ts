import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviance, poissonWeight, stirlingError } from './poisson-weight.ts';

const close = (own: number, other: number) =>
  assert.ok(Math.abs(own / other - 1) < 1e-13, `${own} here, ${other} expected`);

test('the weights of whole numbers are the Poisson distribution', () => {
  for (const mean of [0.5, 3, 40]) {
    let factor = Math.exp(-mean);
    for (let k = 1; k <= 20; k++) {
      factor *= mean / k;
      close(poissonWeight(k, mean), factor);
    }
  }
});

test('the error of Stirling’s formula is as follows from known values of the gamma function', () => {
  close(stirlingError(1), 1 - Math.log(2 * Math.PI) / 2);
  close(stirlingError(0.5), 0.5 - Math.log(2) / 2);
  close(stirlingError(1e6), 1 / 12e6);
});

test('the deviance of a large number from its neighbour keeps its digits', () => {
  const a = 1e8;
  close(deviance(a, a + 1), (1 - 2 / (3 * a)) / (2 * a));
  assert.equal(deviance(a, a), 0);
});
