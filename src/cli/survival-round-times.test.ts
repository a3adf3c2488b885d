import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roundTimes } from './survival-round-times.ts';

test('times are round', () => {
  assert.deepEqual(roundTimes(161), [20, 40, 60, 80, 100, 120, 140, 160]);
  assert.deepEqual(roundTimes(1022), [200, 400, 600, 800, 1000]);
  assert.deepEqual(roundTimes(0.4), [0.1, 0.2, 0.3, 0.4]);
  assert.deepEqual(roundTimes(0), []);
});

test('there are a handful or two of them, ascending, within the last time', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (last) => {
      const times = roundTimes(last);
      assert.ok(times.length >= 3 && times.length <= 10, `${times.length} up to ${last}`);
      assert.ok(times.every((time, place) => time > (times[place - 1] ?? 0) && time <= last * (1 + 1e-9)));
    }),
  );
});
