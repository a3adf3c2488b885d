import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../calendar/day.ts';
import { moreOfTheSame, type Problem, problem } from '../problems/problem.ts';
import { untoldWarnings } from './untold-warnings.ts';

const folder = { folder: 'mina data', asOf: day('2025-06-30') };
const warning = (row: number): Problem => ({
  ...{ code: 'value-impossible-date', severity: 'warning', message: 'm', remedy: 'r' },
  ...{ table: 'patient', row },
});
const note = problem('after-extract', {}, { table: 'patient', row: 9 });

test('warnings that are not told are counted, with those that are only counted, and where they are read is said', () => {
  const found = [warning(1), warning(2), note, moreOfTheSame('value-impossible-date', 40, { table: 'patient' })];
  const [said, ...more] = untoldWarnings(found, [warning(1)], folder);
  assert.deepEqual(more, []);
  assert.match(said?.message ?? '', /^41 varningar om uppgifterna/);
  assert.match(said?.remedy ?? '', /vardmatt check "mina data" --as-of 2025-06-30/);
});

test('nothing is said where every warning is told, and of notes', () => {
  assert.deepEqual(untoldWarnings([warning(1), note], [warning(1)], folder), []);
});
