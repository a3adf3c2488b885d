import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Column, ProgramRow } from '../statistics/integer-program.ts';
import { highsSolver } from './highs.ts';

const solver = await highsSolver();

const column = (cost: number): Column => ({ lower: 0, upper: 100, cost });
/** So many that the program is large, and nothing asks any of them to be other than nought. */
const BESIDE = Array.from({ length: 600 }, () => column(1));
const exactly = (of: number, ...terms: ProgramRow['terms']): ProgramRow => ({ terms, lower: of, upper: of });

test('what a corner leaves at nought is taken where whole numbers need it', () => {
  // The cheapest in fractions is three and a half of the first alone.
  const rows = [exactly(7, [0, 2], [1, 3])];
  const solution = solver({ columns: [column(1), column(9), ...BESIDE], rows });
  assert.deepEqual(solution?.slice(0, 3), [2, 1, 0]);
});

test('a solution near a corner is not taken where it costs much more than the cheapest', () => {
  // In fractions half of the first will do; in whole numbers one of it costs ten, and one of the second six.
  const rows: ProgramRow[] = [
    {
      terms: [
        [0, 2],
        [1, 1],
      ],
      lower: 1,
      upper: 2,
    },
  ];
  const solution = solver({ columns: [column(10), column(6), ...BESIDE], rows });
  assert.deepEqual(solution?.slice(0, 3), [0, 1, 0]);
});

test('a solution near a corner is whole, and within all bounds', () => {
  // Three pairs of three: in fractions a half of each, in whole numbers two of them.
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const;
  const rows = pairs.map((pair): ProgramRow => ({ terms: pair.map((at) => [at, 1]), lower: 1, upper: 2 }));
  const solution = solver({ columns: [column(5), column(5), column(5), ...BESIDE], rows });
  assert.equal(solution?.slice(0, 3).filter((value) => value === 1).length, 2);
  assert.equal(solution?.filter((value) => value === 0).length, 1 + BESIDE.length);
});

test('a program that only fractions solve has no solution', () => {
  const rows = [exactly(7, [0, 2], [1, 4])];
  assert.equal(solver({ columns: [column(1), column(1), ...BESIDE], rows }), undefined);
});
