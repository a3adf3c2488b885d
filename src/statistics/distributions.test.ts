import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import witness from '../../test/fixtures/survival/r-values.json' with { type: 'json' };
import { chiSquareUpper } from './chi-square.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';

function close(own: number, other: number, what: string, tolerance = 1e-12): void {
  const error = other === 0 ? Math.abs(own) : Math.abs(own / other - 1);
  assert.ok(error <= tolerance, `${what}: ${own} here, ${other} there`);
}

test('the normal quantile equals that of R out to 10⁻³⁰⁰', () => {
  for (const { p, x } of witness.normalQuantile) close(normalQuantile(p), x, `p = ${p}`, 1e-14);
  assert.equal(normalQuantile(0), -Infinity);
  assert.equal(normalQuantile(1), Infinity);
});

test('the normal distribution equals that of R out to 10⁻³⁰⁷', () => {
  for (const { x, p } of witness.normalCdf) close(normalCdf(x), p, `x = ${x}`);
});

test('the upper tail of chi-square equals that of R, from one to a thousand degrees of freedom', () => {
  for (const { x, df, p } of witness.chiSquareUpper) close(chiSquareUpper(x, df), p, `x = ${x}, df = ${df}`);
});

test('the normal quantile undoes the normal distribution', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (x) => {
      assert.ok(Math.abs(normalQuantile(normalCdf(x)) - x) <= 1e-12 * (1 + Math.abs(x)));
    }),
  );
});

test('with two degrees of freedom the upper tail of chi-square is e to minus half of x', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1400, noNaN: true }), (x) => {
      close(chiSquareUpper(x, 2), Math.exp(-x / 2), `x = ${x}`);
    }),
  );
});

test('the two tails of the incomplete gamma function make one', () => {
  const positive = fc.double({ min: 0.01, max: 500, noNaN: true });
  fc.assert(
    fc.property(positive, positive, (a, b) => {
      const gamma = incompleteGamma(a, b);
      close(gamma.lower + gamma.upper, 1, 'gamma');
    }),
  );
});

test('arguments without meaning are refused', () => {
  for (const p of [-0.1, 1.1, Number.NaN]) assert.throws(() => normalQuantile(p), RangeError);
  assert.throws(() => normalCdf(Number.NaN), RangeError);
  for (const [x, df] of [
    [-1, 1],
    [1, 0],
    [Number.NaN, 1],
    [1, Number.NaN],
  ] as const)
    assert.throws(() => chiSquareUpper(x, df), RangeError);
});
