import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ownCode } from '../problems/own-code.ts';
import type { Problem } from '../problems/problem.ts';
import { LowestRows } from './lowest-rows.ts';

const fault = (code: string, row: number): Problem => ({
  code: ownCode(code),
  row,
  table: 'diagnos',
  severity: 'warning',
  message: 'Fel.',
  remedy: 'Rätta.',
});
const listed = (problems: readonly Problem[], most: number) => {
  const list = new LowestRows(most);
  list.add(problems);
  return list.all();
};

test('few problems are all listed, by code and row', () => {
  const found = listed([fault('b', 9), fault('a', 5), fault('b', 3)], 2);
  assert.deepEqual(
    found.map(({ code, row }) => `${code} ${row}`),
    ['a 5', 'b 3', 'b 9'],
  );
});

test('of many, those of the first rows are listed and the rest are counted', () => {
  const found = listed(
    [7, 3, 9, 5, 2, 8].map((row) => fault('a', row)),
    2,
  );
  assert.deepEqual(
    found.map(({ code, row }) => `${code} ${row}`),
    ['a 2', 'a 3', 'more-of-the-same undefined'],
  );
  assert.match(found.at(-1)?.message ?? '', /Ytterligare 4 rader/);
  assert.equal(found.at(-1)?.table, 'diagnos');
});

test('what is listed does not depend on the order or the portions they came in', () => {
  const some = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 2, max: 30 })), { maxLength: 40 });
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 40 }), (pairs, cut) => {
      const problems = pairs.map(([code, row]) => fault(code, row));
      const portions = new LowestRows(3);
      portions.add(problems.slice(cut).toReversed());
      portions.add(problems.slice(0, cut));
      assert.deepEqual(portions.all(), listed(problems, 3));
    }),
  );
});
