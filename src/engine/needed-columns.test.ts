import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { isDerived } from '../dictionary/derived-forms.ts';
import { columnsBehind, neededColumns } from './needed-columns.ts';

const { areas, dictionary } = await ownContent();
const register = [...areas.values()].find(({ participation }) => participation !== undefined) ?? assert.fail();
const measure = register.measures.find(({ id }) => id === 'DI1') ?? assert.fail();

test('behind a derived variable are the recorded columns that it is made from, and those that make its row one of the form', () => {
  const behind = columnsBehind(measure, 'who_grad_h', dictionary);
  const names = behind.map(({ table, column }) => `${table}.${column}`);
  for (const source of ['who_grad', 'ki67', 'mitoser', 'differentiering'])
    assert.ok(names.includes(`diagnos.${source}`), `${source} of ${names.join(', ')}`);
  assert.ok(names.includes('diagnos.tumortyp') && names.includes('diagnos.lokal'), 'the conditions of the form');
  const grade = behind.find(({ column }) => column === 'ki67');
  assert.deepEqual(grade?.through, { form: 'tumor', variable: 'who_grad_h' }, 'the grade may be empty');
});

test('every column that a measure needs is a recorded one, of a form that is filled in', () => {
  for (const area of areas.values())
    for (const one of area.measures)
      for (const { table, column } of neededColumns(one, area, dictionary)) {
        const form = dictionary.forms.get(table);
        assert.ok(form !== undefined && !isDerived(form), `${one.code}: ${table} is no recorded form`);
        assert.ok(
          form.variables.some(({ id }) => id === column),
          `${one.code}: ${table}.${column} is no column of its form`,
        );
      }
});
