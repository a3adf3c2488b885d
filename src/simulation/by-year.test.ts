import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byYear } from './by-year.ts';

test('between the years given the value lies on a straight line, outside it stays', () => {
  const share = byYear({ 2017: 0.9, 2021: 0.5, 2022: 0.3 });
  const near = (year: number, value: number) => assert.ok(Math.abs(share(year) - value) < 1e-12, `${year}`);
  near(2010, 0.9);
  near(2017, 0.9);
  near(2018, 0.8);
  near(2020, 0.6);
  near(2021, 0.5);
  near(2022, 0.3);
  near(2030, 0.3);
});

test('one year holds for all, none is refused', () => {
  assert.equal(byYear({ 2017: 0.4 })(1990), 0.4);
  assert.throws(() => byYear({}), RangeError);
});
