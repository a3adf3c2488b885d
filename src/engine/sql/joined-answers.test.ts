import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinedAnswers } from './joined-answers.ts';

test('rows about cells stand, and those about a part are added, with each mark once', () => {
  const joined = joinedAnswers([
    [
      { cell: 0, part: null, n: 2, persons: null },
      { cell: null, part: 0, n: null, persons: ['a', 'b'] },
    ],
    [
      { cell: 1, part: null, n: 3, persons: null },
      { cell: null, part: 0, n: null, persons: ['b', 'c'] },
      { cell: null, part: 1, n: null, persons: ['c'] },
    ],
  ]);
  assert.deepEqual(joined, [
    { cell: 0, part: null, n: 2, persons: null },
    { cell: 1, part: null, n: 3, persons: null },
    { cell: null, part: 0, n: null, persons: 3 },
    { cell: null, part: 1, n: null, persons: 1 },
  ]);
  assert.throws(() => joinedAnswers([[{ n: 1 }]]), /about no cell and no part/);
});

test('numbers are added and any truth is one, by what rows have alike', () => {
  const by = ['code'];
  const joined = joinedAnswers(
    [
      [{ code: 'x', n: 1, late: false }],
      [
        { code: 'x', n: 2, late: true },
        { code: 'y', n: 4, late: false },
      ],
    ],
    {
      ...{ rows: 'added', by },
    },
  );
  assert.deepEqual(joined, [
    { code: 'x', n: 3, late: true },
    { code: 'y', n: 4, late: false },
  ]);
  assert.throws(
    () => joinedAnswers([[{ name: 'a' }], [{ name: 'b' }]], { rows: 'added', by: [] }),
    /name can't be added/,
  );
});

test('lists are put in order, what is missing last, each once and so many', () => {
  const rows = [
    [
      { table: 'b', row: 2 },
      { table: null, row: 1 },
    ],
    [
      { table: 'a', row: 9 },
      { table: 'b', row: 2 },
    ],
  ];
  const order = ['table', 'row'];
  assert.deepEqual(joinedAnswers(rows, { rows: 'listed', order, once: order, most: 2 }), [
    { table: 'a', row: 9 },
    { table: 'b', row: 2 },
  ]);
  assert.deepEqual(
    joinedAnswers(rows, { rows: 'listed', order }).map(({ table }) => table),
    ['a', 'b', 'b', null],
  );
});

test('what all have is one’s, and what nobody can say who hasn’t all rows is said by nobody', () => {
  assert.deepEqual(joinedAnswers([[{ n: 4 }], [{ n: 1 }]], { rows: 'shared' }), [{ n: 4 }]);
  assert.throws(() => joinedAnswers([[]], { rows: 'whole', why: 'what is where' }), /what is where/);
});
