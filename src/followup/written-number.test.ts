import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenNumber } from './written-number.ts';

test('a number is read with a point, a comma or an exponent', () => {
  const read = ['12', '2.5', '2,5', '+3', '-4', '1e+05', '1E-3', '.5', '5.'].map(writtenNumber);
  assert.deepEqual(read, [12, 2.5, 2.5, 3, -4, 100_000, 0.001, 0.5, 5]);
});

test('what is no finite number is not read', () => {
  for (const text of ['', '.', '1 000', '1.234,5', '0x10', 'Inf', 'NaN', '1e999', '12 d', '٣'])
    assert.equal(writtenNumber(text), undefined, text);
});
