import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounded, roundedShareOf } from './rounded.ts';

test('half goes away from zero as the number is written, not as the machine holds it', () => {
  assert.equal(rounded(14.35, 1), 14.4);
  assert.equal(rounded(-14.35, 1), -14.4);
  assert.equal(rounded(3 / 80, 3), 0.038);
  assert.equal(rounded(2.5, 0), 3);
  assert.equal(rounded(1e-7, 3), 0);
  assert.ok(Object.is(rounded(-0.0001, 3), 0));
});

test('every share of up to two hundred is rounded as long division does', () => {
  for (let n = 1; n <= 200; n++)
    for (let k = 0; k <= n; k++) {
      const expected = Math.floor((2000 * k + n) / (2 * n)) / 1000;
      assert.equal(rounded(k / n, 3), expected, `${k} of ${n}`);
    }
});

test('a share is told as none or all only where it is', () => {
  assert.equal(roundedShareOf(2399 / 2400, 3), 0.999);
  assert.equal(roundedShareOf(1 / 2400, 3), 0.001);
  assert.equal(roundedShareOf(0, 3), 0);
  assert.equal(roundedShareOf(1, 3), 1);
  assert.equal(roundedShareOf(0.5, 3), 0.5);
});
