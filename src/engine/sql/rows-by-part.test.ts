import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../calendar/day.ts';
import { rowFor, rowsByPart, rowsOf } from './rows-by-part.ts';

const period = { from: day('2024-01-01'), to: day('2024-12-31') };
const grid = {
  parts: [0, 1].map((id) => ({ id, from: 2023 + id, to: 2023 + id, period })),
  cells: [
    { id: 0, part: 0, reporter: 'norr', period },
    { id: 1, part: 1, reporter: 'norr', period },
    { id: 2, part: 1, reporter: 'soder', period },
  ],
};

const rows = new Map([
  [
    'n',
    [
      { cell: 1, n: 3 },
      { cell: 2, n: 4 },
      { cell: 0, n: 5 },
    ],
  ],
  ['unique', [{ part: 1, n: 6 }]],
]);

test('a row about a cell goes to the cell’s part with its reporter, one about a part to that part', () => {
  const byPart = rowsByPart(rows, grid);
  const told = (part: number) =>
    rowsOf(byPart.get(part) ?? new Map(), 'n').map((row) => [row.text('reporter'), row.count('n')]);
  assert.deepEqual(told(0), [['norr', 5]]);
  assert.deepEqual(told(1), [
    ['norr', 3],
    ['soder', 4],
  ]);
  assert.equal(rowFor(byPart.get(1) ?? new Map(), 'unique')?.count('n'), 6);
});

test('one query may tell of cells and of their part', () => {
  const both = new Map([
    [
      'both',
      [
        { cell: null, part: 1, n: 6 },
        { cell: 1, part: null, n: 3 },
      ],
    ],
  ]);
  const part = rowsByPart(both, grid).get(1) ?? new Map();
  assert.equal(rowFor(part, 'both')?.count('n'), 6);
  assert.equal(rowFor(part, 'both', 'norr')?.count('n'), 3);
});

test('a group without a row is not the same as a query that was not asked', () => {
  const part = rowsByPart(rows, grid).get(0) ?? new Map();
  assert.equal(rowFor(part, 'n', 'soder'), undefined);
  assert.equal(rowFor(part, 'unique'), undefined);
  assert.throws(() => rowFor(part, 'share', 'soder'), /share was not asked/);
});

test('a row about nothing is our mistake', () => {
  assert.throws(() => rowsByPart(new Map([['n', [{ n: 1 }]]]), grid), /no column part/);
  assert.throws(() => rowsByPart(new Map([['n', [{ part: 7, n: 1 }]]]), grid), /about no part/);
});
