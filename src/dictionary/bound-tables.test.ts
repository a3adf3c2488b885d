import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { day } from '../calendar/day.ts';
import { boundTables } from './bound-tables.ts';
import type { Dictionary, Form, Value, Variable } from './dictionary.ts';

const variable = (id: string, type: Variable['type']): Variable => {
  return { id, name: id, type, required: false, personal: false, codes: [] };
};
const about: Omit<Form, 'id'> = {
  ...{ name: '', description: '', row: '', key: [] },
  variables: [
    variable('person_id', 'text'),
    variable('sedd', 'date'),
    variable('ut', 'date'),
    variable('registrerad', 'date'),
  ],
};
const visit: Form = { ...about, id: 'besok', dated: 'sedd' };
const person: Form = { ...about, id: 'person', key: ['person_id'] };
const life: Form = {
  ...about,
  id: 'liv',
  variables: [variable('dod', 'date'), { ...variable('foljd', 'date'), knownBy: ['dod'] }],
};
const dictionary: Dictionary = { forms: new Map([visit, person, life].map((form) => [form.id, form])) };

const ON = day('2025-03-31');
type Cells = Readonly<Record<string, Value>>;
const bound = (table: string, rows: readonly Cells[]) => {
  const numbered = rows.map((values, place) => ({ number: place + 2, values }));
  const { tables, after, refused } = boundTables(new Map([[table, numbered]]), dictionary, ON);
  const numbers = (of: typeof tables) => (of.get(table) ?? []).map(({ number }) => number);
  return {
    known: (tables.get(table) ?? []).map(({ values }) => values),
    rows: numbers(tables),
    after: numbers(after),
    refused: numbers(refused),
  };
};

suite('what was known on the extract date', () => {
  test('holds the day itself, and no row that is dated or was registered later', () => {
    const { rows, after } = bound('besok', [
      { sedd: '2025-03-31', registrerad: '2025-03-31' },
      { sedd: '2025-04-01' },
      { sedd: '2024-01-01', registrerad: '2025-04-01' },
      { sedd: '2024-01-01' },
      {},
    ]);
    assert.deepEqual(
      [rows, after],
      [
        [2, 5, 6],
        [3, 4],
      ],
    );
  });

  test('does not hold other dates of a row that are later', () => {
    const { known } = bound('besok', [
      { sedd: '2025-03-30', ut: '2025-04-01' },
      { sedd: '2025-03-30', ut: '2025-03-31' },
    ]);
    assert.deepEqual(known, [
      { sedd: '2025-03-30', ut: null },
      { sedd: '2025-03-30', ut: '2025-03-31' },
    ]);
  });

  test('has whoever dies or is followed later alive on the day itself', () => {
    const { known } = bound('liv', [
      { dod: null, foljd: '2025-06-30' },
      { dod: '2025-04-01', foljd: null },
      { dod: '2099-12-31', foljd: '2025-01-01' },
      { dod: '2025-03-01', foljd: null },
      { dod: null, foljd: '2025-01-01' },
    ]);
    assert.deepEqual(
      known.map(({ dod, foljd }) => [dod, foljd]),
      [
        [null, ON],
        [null, ON],
        [null, ON],
        ['2025-03-01', null],
        [null, '2025-01-01'],
      ],
    );
  });

  test('keeps a row about no day whatever dates it has, unless it was registered later', () => {
    const { known, after } = bound('person', [
      { person_id: 'a', sedd: '2099-12-31' },
      { person_id: 'b', registrerad: '2025-04-01' },
    ]);
    assert.deepEqual([known, after], [[{ person_id: 'a', sedd: null }], [3]]);
  });

  test('has one row of a key: the first that was known, in any spelling of a number', () => {
    const { rows, refused } = bound('person', [
      { person_id: '811218-9876', registrerad: '2025-04-01' },
      { person_id: '8112189876' },
      { person_id: '198112189876' },
      { person_id: '188112189876' },
    ]);
    assert.deepEqual([rows, refused], [[3, 5], [4]]);
  });

  test('is not changed by asking again', () => {
    const once = bound('besok', [{ person_id: '121212+1212', sedd: '2025-03-30', ut: '2025-04-01' }]);
    assert.deepEqual(once.known, [{ person_id: '191212121212', sedd: '2025-03-30', ut: null }]);
    assert.deepEqual(bound('besok', once.known).known, once.known);
  });
});
