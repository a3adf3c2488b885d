import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepPath } from './d3.ts';

test('a stair goes along the axes, names only what changes, and leaves out where it stands still', () => {
  const points = [
    [0, 10],
    [5, 10],
    [5, 12.04],
    [9, 20],
  ] as const;
  assert.equal(stepPath(points), 'M0,10H5V12H9V20');
  assert.equal(stepPath(points.toReversed(), 'left'), 'M9,20V12H5V10H0');
});
