import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonths } from './add-months.ts';
import { day, dayFromNumber, dayNumber, isDay } from './day.ts';

test('the same day of a later month, or the last day of a shorter one', () => {
  const cases: readonly (readonly [from: string, months: number, to: string])[] = [
    ['2022-08-31', 18, '2024-02-29'],
    ['2023-08-31', 18, '2025-02-28'],
    ['2023-08-30', 18, '2025-02-28'],
    ['2023-08-28', 18, '2025-02-28'],
    ['2023-05-31', 18, '2024-11-30'],
    ['2023-06-30', 18, '2024-12-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-01-31', 0, '2024-01-31'],
    ['2024-03-31', -1, '2024-02-29'],
  ];
  for (const [from, months, to] of cases) assert.equal(addMonths(day(from), months), to, `${from} + ${months}`);
});

test('outside the years of the calendar there is no day', () => {
  assert.equal(addMonths(day('2150-12-31'), 1), undefined);
  assert.equal(addMonths(day('1800-01-01'), -1), undefined);
});

test('a later day never comes before an earlier one, and at most three days of a month become one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 60 }), (number, months) => {
      const [one, next] = [addMonths(dayFromNumber(number), months), addMonths(dayFromNumber(number + 1), months)];
      assert.ok(one !== undefined && next !== undefined && isDay(one));
      assert.ok(one <= next);
      assert.ok(dayNumber(next) - dayNumber(one) <= 4);
      assert.ok(one.slice(8) <= dayFromNumber(number).slice(8));
    }),
  );
});
