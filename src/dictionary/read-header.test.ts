import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from './dictionary.ts';
import { readHeader } from './read-header.ts';

const variable = { name: '', type: 'text', personal: false, codes: [] } as const;
const form: Form = {
  id: 'bedomning',
  name: 'Bedömning',
  description: '',
  row: 'en bedömning',
  key: [],
  variables: [
    { ...variable, id: 'person_id', required: true },
    { ...variable, id: 'mdk_datum', required: true },
    { ...variable, id: 'remiss_mottagen', required: false },
    { ...variable, id: 'n', required: false },
  ],
};

const problemsOf = (cells: readonly string[]) => {
  const header = readHeader(form, cells, { table: 'bedomning', row: 1 });
  return 'problems' in header ? header.problems : [];
};
const codesOf = (cells: readonly string[]) => problemsOf(cells).map(({ code, column }) => [code, column]);

test('columns stand in any order, blanks around a name are taken away and optional ones may lack', () => {
  const header = readHeader(form, [' mdk_datum', 'person_id ', ''], {});
  assert.deepEqual(header, { columns: ['mdk_datum', 'person_id', undefined] });
});

test('all that is wrong with a header is named at once', () => {
  assert.deepEqual(codesOf(['person_id', 'person_id', 'MDK-datum', 'färg', 'färg']), [
    ['column-unknown', 'MDK-datum'],
    ['column-unknown', 'färg'],
    ['column-twice', 'person_id'],
    ['column-missing', 'mdk_datum'],
  ]);
});

test('an unknown column is told which one was probably meant', () => {
  const remedies = problemsOf(['person_id', 'MDK-datum', 'mdkdatum', 'remiss mottagen', 'hårfärg', 'x']).map(
    ({ remedy }) => remedy.split(/[?,]/)[0],
  );
  assert.deepEqual(remedies.slice(0, 3), ['Menade du mdk_datum', 'Menade du mdk_datum', 'Menade du remiss_mottagen']);
  assert.match(remedies[3] ?? '', /^Ta bort kolumnen/);
  assert.match(remedies[4] ?? '', /^Ta bort kolumnen/, 'a letter is not taken for the column n');
});

test('a first row of data is not told, since it may point out a person', () => {
  const [problem, ...more] = problemsOf(['19121212-1212', '2024-01-01', 'ja']);
  assert.equal(problem?.code, 'header-missing');
  assert.deepEqual(more, []);
  assert.ok(!JSON.stringify(problem).includes('1212'));
});

test('a long or strange name is shortened to what can be read on a line', () => {
  assert.equal(problemsOf(['person_id', 'mdk_datum', `a\n\u001b[31m${'b'.repeat(99)}`])[0]?.column?.length, 60);
  assert.match(problemsOf(['person_id', 'mdk_datum', 'a\n\u001b[31m'])[0]?.column ?? '', /^a \[31m$/);
});
