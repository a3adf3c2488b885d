import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../calendar/day.ts';
import { calendarYear } from '../calendar/period.ts';
import { isOpen } from './registration-lag.ts';

const lag = { months: 12, source: 'påhittad' };

test('a year is open until its last day and, in a register, for the months that it is registered after it', () => {
  const open = (asOf: string, of: Parameters<typeof isOpen>[0]) => isOpen(of, calendarYear(2024), day(asOf));
  assert.deepEqual([open('2024-12-30', {}), open('2024-12-31', {})], [true, false]);
  assert.deepEqual([open('2025-12-30', { lag }), open('2025-12-31', { lag })], [true, false]);
});
