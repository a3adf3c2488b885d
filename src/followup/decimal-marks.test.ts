import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecimalMarks } from './decimal-marks.ts';

for (const [column, doubt] of [
  [['12', '7'], undefined],
  [['12.5', '1.234'], undefined],
  [['12,5', '1,234'], undefined],
  [['0,125', '1,234'], undefined],
  [['1,2345', '1,234'], undefined],
  [['1,234', '12'], 'survival-comma-ambiguous'],
  [['1,234', '1100.5'], 'survival-two-marks'],
  [['12,5', '1.234'], 'survival-two-marks'],
] as const)
  test(`${column.join(' and ')} in one column: ${doubt ?? 'no doubt'}`, () => {
    const marks = new DecimalMarks();
    for (const written of column) marks.add(written);
    assert.equal(marks.doubt, doubt);
  });
