import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDrawnTable } from './example-table.ts';

const messageOf = (drawn: string) => {
  const table = readDrawnTable(drawn);
  return 'message' in table ? table.message : undefined;
};

test('a drawn table is read row by row, and an empty cell is a missing value', () => {
  const drawn = 'person_id | enhet | mdk_datum  | inom_nhv\nA | skane | 2024-05-10 |\n\n  B |  | 2024-05-11 | ja  \n';
  assert.deepEqual(readDrawnTable(drawn), {
    rows: [
      { person_id: 'A', enhet: 'skane', mdk_datum: '2024-05-10' },
      { person_id: 'B', mdk_datum: '2024-05-11', inom_nhv: 'ja' },
    ],
  });
});

test('a header without rows is an empty table', () => {
  assert.deepEqual(readDrawnTable('person_id | enhet\n'), { rows: [] });
});

test('a table that is not one is refused', () => {
  assert.match(messageOf(' \n') ?? '', /tom/);
  assert.match(messageOf('person_id | Enhet\nA | skane') ?? '', /«Enhet» är inte ett kolumnnamn/);
  assert.match(messageOf('| person_id | enhet |\n| A | skane |') ?? '', /«» är inte ett kolumnnamn/);
  assert.match(messageOf('person_id | person_id\nA | B') ?? '', /två gånger/);
  assert.match(messageOf('person_id | enhet\nA | skane\nB\n') ?? '', /rad 3 har 1 rutor/);
});
