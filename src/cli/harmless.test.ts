import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harmless } from './harmless.ts';

test('what a terminal would obey is written out, and everything else stays', () => {
  assert.equal(harmless('p\u001b[2J\u0007\u009b31m\u202eå 7\n\t–'), 'p\\u001b[2J\\u0007\\u009b31m\\u202eå 7\n\t–');
});

test('JSON means the same afterwards', () => {
  const value = { person: 'p\u009b31m\u001b\u007f\u2066x\u2028' };
  const made = harmless(JSON.stringify(value));
  assert.deepEqual(JSON.parse(made), value);
  assert.doesNotMatch(made, /[^\P{Control}\n\t]/u);
});
