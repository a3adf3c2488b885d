import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form, Variable, VariableType } from './dictionary.ts';
import { wideForm } from './wide-form.ts';

const variable = (id: string, type: VariableType, more: Partial<Variable> = {}): Variable => ({
  ...{ id, name: id, type, required: false, personal: false, codes: [] },
  ...more,
});
const form = (version: number, ...variables: Variable[]): Form => ({
  ...{ id: 'prov', version, name: 'Prov', description: '', row: '', key: [], variables },
});
const columns = (one: Form) => one.variables.map(({ id, type }) => `${id} ${type}`);

test('a form of one version is as it is', () => {
  const own = form(2, variable('dag', 'date'), variable('antal', 'integer'));
  const wide = wideForm(own, []);
  assert.deepEqual(columns(wide.form), columns(own));
  assert.deepEqual([wide.versions, wide.partly.size], [[2], 0]);
});

test('what a form has lost keeps its column, and what only some versions have says which; free text it has lost is left', () => {
  const first = form(1, variable('dag', 'date'), variable('grad', 'code'), variable('anteckning', 'text'));
  const second = form(2, variable('dag', 'date'), variable('grad', 'code'), variable('dagar', 'integer'));
  const own = form(3, variable('dag', 'date'), variable('ny', 'boolean'));
  const wide = wideForm(own, [first, second]);
  assert.deepEqual(columns(wide.form), ['dag date', 'ny boolean', 'grad code', 'dagar integer']);
  assert.deepEqual(wide.versions, [1, 2, 3]);
  assert.deepEqual(Object.fromEntries(wide.partly), { ny: [3], grad: [1, 2], dagar: [2] });
  assert.deepEqual(wide.placed({ dag: '2024-01-01', grad: '2' }), { dag: '2024-01-01', grad: '2' });
});

test('what was written with another type stands in a column of its own, and a code that has become a text in the same', () => {
  const first = form(1, variable('antal', 'code'), variable('sätt', 'code'));
  const second = form(2, variable('antal', 'text', { personal: true }), variable('sätt', 'code'));
  const own = form(3, variable('antal', 'integer'), variable('sätt', 'text', { personal: true }));
  const wide = wideForm(own, [second, first]);
  assert.deepEqual(columns(wide.form), ['antal integer', 'sätt text', 'antal_v2 text']);
  assert.deepEqual(wide.placed({ antal: 'många', sätt: 'a' }), { antal_v2: 'många', sätt: 'a' });
  assert.deepEqual(wide.placed({ antal: 7, sätt: null }), { antal: 7, sätt: null });
  assert.deepEqual(wide.partly.get('antal_v2'), [1, 2]);
  assert.deepEqual(wide.partly.get('antal'), [3]);
});
