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
    for (const [place, written] of column.entries()) marks.add(written, place + 2);
    assert.equal(marks.doubt?.code, doubt);
  });

test('the row that is told is the first whose number can be read in two ways, else the first with another mark', () => {
  const rowOf = (column: readonly string[]) => {
    const marks = new DecimalMarks();
    for (const [place, written] of column.entries()) marks.add(written, place + 2);
    return marks.doubt?.row;
  };
  assert.equal(rowOf(['7', '1100.5', '1,234']), 4);
  assert.equal(rowOf(['1,234', '1100.5']), 2);
  assert.equal(rowOf(['12,5', '12.5', '7']), 3);
});
