import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atMost } from './at-most.ts';

test('a bound is rounded up, and never to a line that it is under', () => {
  assert.equal(atMost(0.0041, []), '0,005');
  assert.equal(atMost((0.012 + 0.0005) * 2, []), '0,025');
  assert.equal(atMost(0.0005, []), '0,001');
  assert.equal(atMost(0.0495, [0.05]), '0,0495');
  assert.equal(atMost(0.05, [0.05]), '0,050');
  assert.equal(atMost(1, []), '1,000');
  assert.equal(atMost(5e-12, []), '0,001');
  assert.equal(atMost(0, []), '0,000');
});
