import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareDifference } from './share-difference.ts';

/** Newcombe (1998), table II, method 10: its worked contrasts. */
const PUBLISHED = [
  { a: [56, 70], b: [48, 80], lower: 0.0524, upper: 0.3339 },
  { a: [9, 10], b: [3, 10], lower: 0.1705, upper: 0.809 },
  { a: [6, 7], b: [2, 7], lower: 0.0582, upper: 0.8062 },
  { a: [5, 56], b: [0, 29], lower: -0.0381, upper: 0.1926 },
  { a: [0, 10], b: [0, 20], lower: -0.1611, upper: 0.2775 },
  { a: [10, 10], b: [0, 20], lower: 0.6791, upper: 1 },
] as const;

test('the limits are those of the paper', () => {
  for (const { a, b, lower, upper } of PUBLISHED) {
    const found = shareDifference({ numerator: a[0], denominator: a[1] }, { numerator: b[0], denominator: b[1] }, 0.95);
    assert.equal(found.lower.toFixed(4), lower.toFixed(4), a.join('/'));
    assert.equal(found.upper.toFixed(4), upper.toFixed(4), a.join('/'));
  }
});

test('turning the difference around turns the limits around', () => {
  const [a, b] = [
    { numerator: 30, denominator: 80 },
    { numerator: 7, denominator: 90 },
  ];
  const [one, other] = [shareDifference(a, b, 0.95), shareDifference(b, a, 0.95)];
  assert.ok(Math.abs(one.lower + other.upper) < 1e-15 && Math.abs(one.upper + other.lower) < 1e-15);
});
