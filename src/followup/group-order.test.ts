import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupOrder } from './group-order.ts';

test('numbers come by size when all are numbers', () => {
  assert.deepEqual(groupOrder(['10', '9', '2,5', '-1', '1e1']), ['-1', '2,5', '9', '10', '1e1']);
});

test('names come in the order of the Swedish alphabet, numbers among them first', () => {
  assert.deepEqual(groupOrder(['öppen', 'Åre', 'ärr', 'zon', 'B', 'a', '10', '9']), [
    '10',
    '9',
    'a',
    'B',
    'zon',
    'Åre',
    'ärr',
    'öppen',
  ]);
});
