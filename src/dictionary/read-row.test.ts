import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form, Variable } from './dictionary.ts';
import { readRow } from './read-row.ts';

const aVariable = (id: string, more: Partial<Variable>): Variable => ({
  id,
  name: id,
  type: 'text',
  required: false,
  personal: false,
  codes: [],
  ...more,
});
const form: Form = {
  id: 'vardplan',
  name: 'Vårdplan',
  description: '',
  row: 'en plan',
  key: [],
  variables: [aVariable('person_id', { required: true }), aVariable('datum', { type: 'date' })],
};

test('a row has a value for every variable, missing where the column is not there', () => {
  assert.deepEqual(readRow(form, { person_id: 'p1' }), { values: { person_id: 'p1', datum: null } });
});

test('a row names all its faults', () => {
  const row = readRow(form, { datum: 'i går' });
  assert.ok('faults' in row);
  assert.deepEqual(
    row.faults.map(({ column, fault }) => [column, fault.code]),
    [
      ['person_id', 'value-missing'],
      ['datum', 'value-not-a-date'],
    ],
  );
});
