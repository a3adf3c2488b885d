import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from './add-days.ts';
import { completedYears } from './completed-years.ts';
import { day, dayFromNumber, dayNumber, isDay } from './day.ts';
import { daysBetween } from './days-between.ts';
import { calendarYear, intersection, isWholeYear, isWithin, monthsIn, spanOf } from './period.ts';

const anyDay = fc.integer({ min: -55000, max: 55000 }).map(dayFromNumber);

test('only days that exist in the calendar are days', () => {
  for (const text of ['2024-02-29', '2000-02-29', '1900-01-01', '2024-12-31']) assert.ok(isDay(text), text);
  for (const text of [
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '24-01-01',
    '',
    '1799-12-31',
    '2151-01-01',
    '2024-01-01T00:00',
  ])
    assert.ok(!isDay(text), text);
  assert.throws(() => day('2024-02-30'), RangeError);
});

test('the days between two days are exactly the texts that are days', () => {
  const known = new Set<string>(
    Array.from({ length: 3000 }, (_, place) => dayFromNumber(dayNumber(day('1896-01-01')) + place)),
  );
  const pad = (number: number) => String(number).padStart(2, '0');
  for (let year = 1896; year <= 1903; year++)
    for (let month = 0; month <= 13; month++)
      for (let on = 0; on <= 32; on++) {
        const text = `${year}-${pad(month)}-${pad(on)}`;
        assert.equal(isDay(text), known.has(text), text);
      }
});

test('the night when the clocks change is one day like any other', () => {
  assert.equal(daysBetween(day('2024-03-30'), day('2024-04-01')), 2);
  assert.equal(daysBetween(day('2024-10-26'), day('2024-10-28')), 2);
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      assert.equal(daysBetween(from, addDays(from, days)), days);
      assert.equal(dayFromNumber(dayNumber(from)), from);
    }),
  );
});

test('someone born on 29 February has the birthday on 1 March in common years', () => {
  const born = day('1960-02-29');
  assert.equal(completedYears(born, day('2023-02-28')), 62);
  assert.equal(completedYears(born, day('2023-03-01')), 63);
  assert.equal(completedYears(born, day('2024-02-28')), 63);
  assert.equal(completedYears(born, day('2024-02-29')), 64);
  assert.equal(completedYears(day('1960-05-10'), day('1960-05-09')), -1);
});

test('a period holds both its ends, and is cut by another with an open end', () => {
  const year = calendarYear(2023);
  assert.ok(isWithin(year, day('2023-01-01')) && isWithin(year, day('2023-12-31')));
  assert.ok(!isWithin(year, day('2024-01-01')));
  assert.deepEqual(intersection(year, { from: day('2023-04-01') }), { from: '2023-04-01', to: '2023-12-31' });
  assert.deepEqual(intersection(year, { from: day('2022-04-01'), to: day('2023-06-30') }), {
    from: '2023-01-01',
    to: '2023-06-30',
  });
  assert.equal(intersection(year, { from: day('2024-01-01') }), undefined);
});

test('a whole year and its months are told from a part of one', () => {
  assert.ok(isWholeYear(calendarYear(2024)));
  const first = { from: day('2023-04-01'), to: day('2023-12-31') };
  assert.ok(!isWholeYear(first));
  assert.equal(monthsIn(first), 9);
  assert.equal(monthsIn(calendarYear(2024)), 12);
});

test('periods together are from the first day of any to the last of any, with the gaps between, whatever their order', () => {
  const of = (...ends: readonly (readonly [string, string])[]) =>
    spanOf(ends.map(([from, to]) => ({ from: day(from), to: day(to) })));
  const all = { from: '2023-04-01', to: '2024-10-31' };
  assert.deepEqual(of(['2023-04-01', '2023-06-30'], ['2024-02-01', '2024-10-31']), all);
  assert.deepEqual(of(['2024-02-01', '2024-10-31'], ['2023-04-01', '2023-06-30']), all);
  assert.deepEqual(of(['2023-07-01', '2023-07-31'], ['2023-04-01', '2024-10-31'], ['2024-01-01', '2024-01-31']), all);
  assert.equal(spanOf([]), undefined);
});
