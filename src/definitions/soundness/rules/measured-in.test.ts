import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Garden } from '../../../../test/kit/review/planting.ts';
import { casesOf, valuesInOf } from '../../general-words.ts';
import { measuredIn } from './measured-in.ts';

const found = (id: string, words: { readonly cases?: string; readonly valuesIn?: string }) => {
  const garden = new Garden();
  Object.assign(garden.measure(id), words);
  const { area, dictionary } = garden;
  return measuredIn.check({ area, dictionary }).map(({ measure, severity, key }) => [measure, severity, key]);
};

test('a measure whose sentences would use another word than its heading is asked for the key', () => {
  assert.deepEqual(found('A2', { cases: 'besök' }), [['A2', 'warning', 'fall']]);
  assert.deepEqual(found('U1', { valuesIn: 'dagar' }), [['U1', 'warning', 'räknas_i']]);
  assert.deepEqual(found('A2', {}), []);
});

test('what is counted is said in the words of the definition, whatever its heading', () => {
  const garden = new Garden();
  const measure = garden.measure('A2');
  measure.measuredIn = 'Antal besök';
  assert.equal(casesOf(measure), 'omläggningar');
  assert.equal(valuesInOf(garden.measure('U1')), 'dygn');
  assert.equal(valuesInOf(garden.measure('V1')), 'dagar');
});
