import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partition } from './partition.ts';

const sumOf = (steps: readonly (readonly number[])[], sort: number) =>
  steps.reduce((total, step) => total + (step[sort] ?? 0), 0);

test('every part holds none or enough of each sort, and the parts are all steps', () => {
  const step = fc.tuple(fc.oneof(fc.constant(0), fc.nat(4)), fc.oneof(fc.constant(0), fc.nat(7)));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), fc.boolean(), (steps, noneIsShown) => {
      const starts = partition(steps, 5, noneIsShown);
      const isSafe = (count: number) => count >= 5 || (count === 0 && noneIsShown);
      if (starts.length === 0) {
        assert.ok(!isSafe(sumOf(steps, 0)) || !isSafe(sumOf(steps, 1)), 'a safe whole has been given up');
        return;
      }
      assert.equal(starts[0], 0);
      starts.forEach((from, at) => {
        const part = steps.slice(from, starts[at + 1]);
        assert.ok(part.length > 0 && isSafe(sumOf(part, 0)) && isSafe(sumOf(part, 1)), `part ${at} of ${starts}`);
      });
    }),
  );
});

test('steps that are enough by themselves are all kept, and quiet ones too', () => {
  assert.deepEqual(partition([[7], [0], [5], [0]], 5, true), [0, 1, 2, 3]);
  assert.deepEqual(partition([[7], [0], [5], [0]], 5, false), [0, 2]);
  assert.deepEqual(partition([[3], [3], [2], [9]], 5, true), [0, 3]);
  assert.deepEqual(partition([[1], [1]], 5, true), []);
});

test('steps that count different sorts are no steps of one curve', () => {
  assert.throws(() => partition([[1, 2], [3]], 5, true), RangeError);
  assert.throws(() => partition([[3], [1, 2]], 5, true), RangeError);
});
