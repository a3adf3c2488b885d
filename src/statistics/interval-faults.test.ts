import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalFaults } from './interval-faults.ts';

test('intervals that follow on each other, with or without a gap, have no faults', () => {
  const rows = { subject: [7, 3, 7, 7], entry: [5, 0, 0, 20], time: [9, 30, 5, 21], event: [0, 1, 0, 1] };
  assert.deepEqual(intervalFaults(rows), { empty: [], overlapping: [], afterEvent: [] });
});

test('an interval that ends where it begins, or before, or but for rounding, is empty', () => {
  const rows = { entry: [3, 4, 0.3, 1], time: [3, 2, 0.1 + 0.2, 2], event: [1, 1, 1, 1] };
  assert.deepEqual(intervalFaults(rows).empty, [0, 1, 2]);
});

test('an interval within an earlier one overlaps it, also when a third lies between', () => {
  const rows = { subject: [0, 0, 0, 1], entry: [0, 2, 6, 2], time: [10, 4, 8, 4], event: [0, 0, 0, 0] };
  assert.deepEqual(intervalFaults(rows).overlapping, [1, 2]);
});

test('nobody is followed after the event', () => {
  const rows = { subject: [0, 0, 0], entry: [8, 0, 5], time: [9, 5, 8], event: [0, 1, 0] };
  assert.deepEqual(intervalFaults(rows).afterEvent, [0, 2]);
});

test('a rounding error between two intervals is no overlap', () => {
  const rows = { subject: [0, 0], entry: [0, 0.3], time: [0.1 + 0.2, 1], event: [0, 0] };
  assert.deepEqual(intervalFaults(rows), { empty: [], overlapping: [], afterEvent: [] });
});
