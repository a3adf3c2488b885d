import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SurvivalRows } from './survival-rows.ts';

function read(...times: readonly string[]) {
  const rows = new SurvivalRows({ time: 'tid', event: 'status' }, { file: 's.csv' });
  rows.take({ number: 1, cells: ['tid', 'status'] });
  for (const [at, time] of times.entries()) rows.take({ number: at + 2, cells: [time, at === 0 ? '1' : '0'] });
  const reading = rows.reading();
  if ('data' in reading) return [...reading.data.time];
  return 'refused' in reading ? reading.refused.map(({ code, row, column }) => [code, row, column]) : [];
}

test('one comma and three digits can be thousands or decimals, and refuses the table', () => {
  assert.deepEqual(read('1,234', '1100.5'), [['value-ambiguous', 2, 'tid']]);
});

test('one point and three digits are decimals, unless the column writes its decimals with a comma', () => {
  assert.deepEqual(read('1.234', '1100.5'), [1.234, 1100.5]);
  assert.deepEqual(read('1.234', '999,5', '2.345'), [
    ['value-ambiguous', 2, 'tid'],
    ['value-ambiguous', 4, 'tid'],
  ]);
});

test('the message says both meanings and not the number, which is a person’s', () => {
  const rows = new SurvivalRows({ time: 'tid', event: 'status' }, { file: 's.csv' });
  rows.take({ number: 1, cells: ['tid', 'status'] });
  rows.take({ number: 2, cells: ['1,234', '1'] });
  const reading = rows.reading();
  assert.ok('refused' in reading);
  assert.match(reading.refused[0]?.message ?? '', /tusental eller decimaler/);
  assert.doesNotMatch(JSON.stringify(reading.refused), /1,234/);
});
