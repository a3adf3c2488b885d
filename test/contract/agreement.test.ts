import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreements } from '../kit/contract/agreement.ts';

const summary = { kind: 'summary', n: 3, mean: 2, sd: 1, p10: 1.2, median: 2, p90: 2.8 };
const count = { kind: 'count', n: 2, by: { kon: { kvinna: 2, man: 0 } } };

test('a figure may hold more fields', () => {
  assert.deepEqual(disagreements(summary, { ...summary, mean: 2 + 1e-12, method: 'micro' }), []);
  assert.deepEqual(disagreements(count, { ...count, unique: 2 }), []);
});
test('another value, a lost field and another kind are told', () => {
  assert.deepEqual(disagreements(summary, { ...summary, mean: 2.001 }), ['figure.mean: 2.001, expected 2']);
  assert.deepEqual(disagreements(count, { kind: 'count', by: count.by }), ['figure.n: nothing, expected 2']);
  assert.equal(disagreements({ kind: 'absent', reason: 'not-reported' }, count).length, 2);
  assert.equal(disagreements(count, undefined).length, 1);
});
test('the categories of a breakdown are all there are', () => {
  const more = { ...count, by: { kon: { kvinna: 2, man: 0, okant: 0 } } };
  assert.deepEqual(disagreements(count, more), ['figure.by.kon.okant: 0, expected nothing']);
  assert.deepEqual(disagreements(more, count), ['figure.by.kon.okant: nothing, expected 0']);
});
test('a statistic that is not expected must be no number, though it may be null or told as absent', () => {
  const { sd: _sd, ...one } = { ...summary, n: 1 };
  assert.deepEqual(disagreements(one, { ...one, sd: null, absent: { sd: 'not-applicable' } }), []);
  assert.deepEqual(disagreements({ ...one, sd: null }, one), []);
  assert.deepEqual(disagreements(one, { ...one, sd: 0 }), ['figure.sd: 0, expected nothing']);
});
test('a list is the same in any order', () => {
  assert.deepEqual(disagreements({ missing: ['a', 'b'] }, { missing: ['b', 'a'] }), []);
  assert.equal(disagreements({ missing: ['a'] }, { missing: [] }).length, 1);
});
