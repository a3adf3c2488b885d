import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled } from './filled.ts';

test('a written sentence has its words put in, keeps what it has no words for, and breaks no line before its signs', () => {
  assert.equal(
    filled('{antal} prover {var} (över 500 % av gränsen) {när}', { antal: '7', var: 'i riket' }),
    '7 prover i riket (över 500\u00a0% av gränsen) {när}',
  );
});
