import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.ts';

const columns = ['person_id', 'mdk_datum', 'remiss_mottagen', 'hemregion', 'kon'];

test('a slip of the finger is seen through: a letter wrong, missing, extra or swapped with its neighbour', () => {
  for (const word of ['mdk_datm', 'mdk_dattum', 'mdk_datun', 'mkd_datum', 'MDK_DATUM', 'mdk datum', 'mdk-datum'])
    assert.equal(nearest(word, columns), 'mdk_datum', word);
  assert.equal(nearest('kön', columns), 'kon');
  assert.equal(nearest('kno', columns), 'kon');
});

test('a word that is like none of them has no nearest', () => {
  for (const word of ['diagnos', 'x', '', 'mdk']) assert.equal(nearest(word, columns), undefined, word);
});
