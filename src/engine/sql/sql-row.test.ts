import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf, onlyRow, SqlRow } from './sql-row.ts';

const row = new SqlRow({ n: 3, share: -0.5, name: 'norr', on: '2024-02-29', yes: true, one: 1, none: null });

test('a column is read as what it is asked for', () => {
  assert.equal(row.count('n'), 3);
  assert.equal(row.number('share'), -0.5);
  assert.equal(row.text('name'), 'norr');
  assert.equal(row.day('on'), '2024-02-29');
  assert.equal(row.flag('yes'), true);
  assert.equal(row.flag('one'), true);
  assert.ok(row.has('none') && !row.has('nothing'));
});

test('a column that is not there is thrown, in each form', () => {
  for (const read of ['count', 'number', 'text', 'day', 'flag', 'maybeNumber', 'maybeText', 'maybeDay'] as const)
    assert.throws(() => row[read]('denominator'), /no column denominator, only n, share/);
});

test('a missing value is undefined where it may be, and thrown where it may not', () => {
  assert.equal(row.maybeNumber('none'), undefined);
  assert.equal(row.maybeText('none'), undefined);
  assert.equal(row.maybeDay('none'), undefined);
  for (const read of ['count', 'number', 'text', 'day', 'flag'] as const)
    assert.throws(() => row[read]('none'), /the column none is not .* but missing/);
});

test('a value of another type is thrown, without the value', () => {
  assert.throws(() => row.count('share'), /^TypeError: the column share is not a count but number$/);
  assert.throws(() => row.count('name'), /^TypeError: the column name is not a count but string$/);
  assert.throws(() => row.text('n'), /is not a text but number/);
  assert.throws(() => row.flag('n'), /is not a truth value/);
  assert.throws(() => new SqlRow({ n: Number.NaN }).number('n'), /is not a number/);
});

test('a group without a row counts none, one with a row must have the column', () => {
  assert.equal(countOf(undefined, 'n'), 0);
  assert.equal(countOf(row, 'n'), 3);
  assert.throws(() => countOf(row, 'renamed'), /no column renamed/);
});

test('one row is one row', () => {
  assert.equal(onlyRow([{ n: 2 }]).count('n'), 2);
  assert.throws(() => onlyRow([]), /gave 0 rows/);
  assert.throws(() => onlyRow([{ n: 1 }, { n: 2 }]), /gave 2 rows/);
});
