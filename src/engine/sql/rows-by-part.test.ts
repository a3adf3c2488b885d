import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../calendar/day.ts';
import { rowsByPart } from './rows-by-part.ts';

const period = { from: day('2024-01-01'), to: day('2024-12-31') };
const grid = {
  parts: [0, 1].map((id) => ({ id, from: 2023 + id, to: 2023 + id, period })),
  cells: [
    { id: 0, part: 0, reporter: 'norr', period },
    { id: 1, part: 1, reporter: 'norr', period },
    { id: 2, part: 1, reporter: 'soder', period },
  ],
};

test('a row about a cell goes to the cell’s part with its reporter, one about a part to that part', () => {
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
  assert.deepEqual(
    rowsByPart(rows, grid),
    new Map([
      [0, new Map([['n', [{ cell: 0, n: 5, reporter: 'norr' }]]])],
      [
        1,
        new Map([
          [
            'n',
            [
              { cell: 1, n: 3, reporter: 'norr' },
              { cell: 2, n: 4, reporter: 'soder' },
            ],
          ],
          ['unique', [{ part: 1, n: 6 }]],
        ]),
      ],
    ]),
  );
});

test('a row about nothing is our mistake', () => {
  assert.throws(() => rowsByPart(new Map([['n', [{ n: 1 }]]]), grid), /about no part/);
});
