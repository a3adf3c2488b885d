import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyYes } from './any-of.ts';

test('any of some answers: one yes is enough, none needs all to be known, and unknown is not no', () => {
  const columns = ['lever', 'skelett', 'annan'];
  const of = (values: Readonly<Record<string, boolean | null>>) => anyYes({ number: 2, values }, columns);
  const none = { lever: false, skelett: false, annan: false };
  assert.equal(of(none), false);
  assert.equal(of({ ...none, annan: null }), null);
  assert.equal(of({ lever: true }), true);
  assert.equal(of({}), null);
});
