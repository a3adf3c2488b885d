import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../calendar/day.ts';
import { calendarYear, monthsIn } from '../calendar/period.ts';
import { formatMonths, formatPeriod } from './dates.ts';
import {
  aboutShare,
  formatCount,
  formatMean,
  formatPercentile,
  formatPercentileRange,
  formatShare,
  formatShareRange,
  percent,
} from './numbers.ts';

const period = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('numbers in Swedish', () => {
  test('thousands are set apart by a space that does not break', () => {
    assert.equal(formatCount(0), '0');
    assert.equal(formatCount(999), '999');
    assert.equal(formatCount(1234), '1\u00a0234');
    assert.equal(formatCount(1_234_567), '1\u00a0234\u00a0567');
  });

  test('means have one decimal after a comma', () => {
    assert.equal(formatMean(14), '14,0');
    assert.equal(formatMean(1234.56), '1\u00a0234,6');
  });

  test('half is rounded away from zero as the number is written, not as it is stored', () => {
    assert.equal(formatMean(14.25), '14,3');
    assert.equal(formatMean(14.35), '14,4');
    assert.equal(formatMean(1.005), '1,0');
    assert.equal(formatMean(-0.25), '−0,3');
    assert.equal(formatMean(-0.04), '0,0');
    assert.equal(formatMean(1e-9), '0,0');
  });

  test('percentiles have a decimal only when there is one', () => {
    assert.equal(formatPercentile(13), '13');
    assert.equal(formatPercentile(13.5), '13,5');
    assert.equal(formatPercentile(6.600000000000001), '6,6');
    assert.equal(formatPercentile(12.96), '13');
  });

  test('the ends of a range of percentiles have the same decimals', () => {
    assert.equal(formatPercentileRange(13, 28), '13–28');
    assert.equal(formatPercentileRange(46.6, 76), '46,6–76,0');
    assert.equal(formatPercentileRange(7, 8.5), '7,0–8,5');
  });

  test('shares are per cent with one decimal; none and all have none', () => {
    assert.equal(formatShare(0.375), '37,5\u00a0%');
    assert.equal(formatShare(0.5), '50,0\u00a0%');
    assert.equal(formatShare(0), '0\u00a0%');
    assert.equal(formatShare(1), '100\u00a0%');
    assert.equal(percent(1 / 3), '33,3');
    assert.equal(formatShareRange(0.2769, 0.4845), '27,7–48,5\u00a0%');
  });
});

test('a share that is rounded so that nobody can tell the true one says so, in whole per cent', () => {
  assert.equal(aboutShare(0.35), 'ungefär 35\u00a0%');
  assert.equal(aboutShare(0), 'ungefär 0\u00a0%');
});

describe('periods in words', () => {
  test('a whole year is its number', () => assert.equal(formatPeriod(calendarYear(2024)), '2024'));

  test('whole months are named, with the year last', () => {
    assert.equal(formatPeriod(period('2023-04-01', '2023-12-31')), 'april–december\u00a02023');
    assert.equal(formatPeriod(period('2024-02-01', '2024-02-29')), 'februari\u00a02024');
    assert.equal(formatPeriod(period('2023-11-01', '2024-02-29')), 'november\u00a02023–februari\u00a02024');
  });

  test('other periods name their days', () => {
    assert.equal(formatPeriod(period('2023-04-15', '2023-12-31')), '15\u00a0april–31\u00a0december\u00a02023');
    assert.equal(
      formatPeriod(period('2023-12-24', '2024-01-06')),
      '24\u00a0december\u00a02023–6\u00a0januari\u00a02024',
    );
  });

  test('a part of a year says how many months it touches', () => {
    assert.equal(formatMonths(monthsIn(period('2023-04-01', '2023-12-31'))), '9\u00a0mån');
  });
});
