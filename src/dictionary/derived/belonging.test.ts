import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DerivedForm } from '../derived-forms.ts';
import type { Value, Variable } from '../dictionary.ts';
import { belonging } from './belonging.ts';

const variable = (id: string): Variable => ({
  id,
  name: id,
  type: 'code',
  required: false,
  personal: false,
  codes: [],
});
const form: DerivedForm = {
  id: 'urval',
  name: 'Urval',
  description: 'Urval.',
  row: 'en rad',
  key: [],
  variables: ['slag', 'lage', 'klass'].map(variable),
  base: 'prov',
  conditions: [
    { variable: 'slag', oneOf: ['a', 'b'] },
    { variable: 'klass', oneOf: ['hog'] },
    { variable: 'lage', oneOf: [true] },
  ],
};
const said = (slag: Value, lage: Value, klass: Value) => {
  const answer = belonging(form, { number: 2, values: { slag, lage } }, { klass });
  return typeof answer === 'string' ? answer : `${answer.missing.id} is missing`;
};

test('a row that meets every condition belongs', () => {
  assert.equal(said('a', true, 'hog'), 'belongs');
  assert.equal(said('b', true, 'hog'), 'belongs');
});

test('a row that breaks one is outside, whatever else is missing', () => {
  assert.equal(said('c', true, 'hog'), 'outside');
  assert.equal(said('a', false, 'hog'), 'outside');
  assert.equal(said(null, false, 'hog'), 'outside');
});

test('a row that would belong but for a recorded value may belong', () => {
  assert.equal(said(null, true, 'hog'), 'slag is missing');
  assert.equal(said('a', null, 'hog'), 'lage is missing');
});

test('a derived variable without a value puts the row outside: there is nothing to fill in', () => {
  assert.equal(said('a', true, null), 'outside');
  assert.equal(said(null, true, null), 'outside');
});
