import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from './percent.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('none and all are written without the decimals that other shares beside them have', () => {
  assert.equal(plain(percent(0, [], 1)), '0 %');
  assert.equal(plain(percent(1, [], 1)), '100 %');
  assert.equal(plain(percent(0.5, [], 1)), '50,0 %');
});

test('a share near none or all is never rounded into it', () => {
  assert.equal(plain(percent(0.999, [])), '99,9 %');
  assert.equal(plain(percent(0.001, [])), '0,1 %');
});
