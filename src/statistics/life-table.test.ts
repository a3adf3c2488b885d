import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedSurvival } from './expected-survival.ts';
import { LIFE_TABLE_YEAR, lifeTable } from './life-table.ts';

const rows = [
  { sex: 0, age: 0, year: 1970, probability: 0.1 },
  { sex: 0, age: 50, year: 1970, probability: 0.2 },
  { sex: 0, age: 0, year: 1971, probability: 0.3 },
  { sex: 0, age: 50, year: 1971, probability: 0.4 },
];

test('a year in one cell is survived with the probability that the table gives', () => {
  const table = lifeTable(rows.slice(0, 1));
  assert.ok(Math.abs(expectedSurvival(table, { age: 0, day: 0, sex: 0 }, LIFE_TABLE_YEAR) - 0.9) < 1e-15);
});

test('the first day of a year belongs to it, the day before to the year before', () => {
  const table = lifeTable(rows);
  const dayOf = (day: number) => expectedSurvival(table, { age: 0, day, sex: 0 }, 1) ** LIFE_TABLE_YEAR;
  assert.equal(dayOf(364).toFixed(9), '0.900000000');
  assert.equal(dayOf(365).toFixed(9), '0.700000000');
});

test('survival over a birthday and a New Year is the product of the pieces', () => {
  const table = lifeTable(rows);
  const age = 50 * LIFE_TABLE_YEAR - 10.5;
  const daily = (probability: number, days: number) => (1 - probability) ** (days / LIFE_TABLE_YEAR);
  const expected = daily(0.1, 10.5) * daily(0.2, 89.5) * daily(0.4, 100);
  assert.ok(Math.abs(expectedSurvival(table, { age, day: 265, sex: 0 }, 200) - expected) < 1e-14);
});

test('beyond its edges the table goes on as it is at the edge', () => {
  const table = lifeTable(rows);
  const old = expectedSurvival(table, { age: 110 * LIFE_TABLE_YEAR, day: 20_000, sex: 0 }, LIFE_TABLE_YEAR);
  const early = expectedSurvival(table, { age: 0, day: -10_000, sex: 0 }, LIFE_TABLE_YEAR);
  assert.equal(old.toFixed(12), '0.600000000000');
  assert.equal(early.toFixed(12), '0.900000000000');
});

test('a cell that is missing, given twice or impossible is named', () => {
  assert.throws(() => lifeTable(rows.slice(0, 3)), /sex 0, age 50, year 1971 is missing/);
  assert.throws(() => lifeTable([...rows, ...rows]), /sex 0, age 0, year 1970 is given twice/);
  assert.throws(() => lifeTable([{ sex: 0, age: 0, year: 1970, probability: 1 }]), /age 0, year 1970/);
  assert.throws(() => lifeTable([{ sex: 0, age: 0.5, year: 1970, probability: 0 }]), /whole numbers/);
  assert.throws(
    () => lifeTable([{ sex: 1, age: 0, year: 1970, probability: 0 }]),
    /sex 0, age 0, year 1970 is missing/,
  );
  assert.throws(() => lifeTable([]), RangeError);
});

test('a person whom the table does not know is refused', () => {
  const table = lifeTable(rows);
  assert.throws(() => expectedSurvival(table, { age: 0, day: 0, sex: 1 }, 1), RangeError);
  assert.throws(() => expectedSurvival(table, { age: -1, day: 0, sex: 0 }, 1), RangeError);
  assert.throws(() => expectedSurvival(table, { age: 0, day: 0, sex: 0 }, Number.NaN), RangeError);
});
