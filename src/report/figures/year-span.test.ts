import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallRegister } from '../../../test/kit/report/small-report.ts';
import { calendarYear, type Period } from '../../calendar/period.ts';
import { figureYears, readYears, yearText } from './year-span.ts';

const YEARS: Readonly<Record<string, readonly [number, number]>> = {
  '2022': [2022, 2022],
  rapportåret: [2023, 2023],
  'rapportåret-2': [2021, 2021],
  'året före': [2022, 2022],
  'första året': [2021, 2021],
  'första hela året': [2022, 2022],
  'alla år': [2021, 2023],
  '2021–2022': [2021, 2022],
  '2021-2022': [2021, 2022],
  'första året – rapportåret': [2021, 2023],
};

test('years are read by number and by word', () => {
  for (const [text, [from, to]] of Object.entries(YEARS))
    assert.deepEqual(readYears(text, smallRegister), { from, to }, text);
});

test('the last settled year is the last whose registration has ended, and the report’s own where none has', () => {
  const open = (...preliminary: readonly number[]) => ({
    year: smallRegister.year,
    years: smallRegister.years.map((one) =>
      preliminary.includes(one.year) ? { ...one, preliminary: true as const } : one,
    ),
  });
  const one = (year: number) => ({ from: year, to: year });
  assert.deepEqual(readYears('senaste färdiga året', smallRegister), one(2023));
  assert.deepEqual(readYears('senaste färdiga året', open(2023)), one(2022));
  assert.deepEqual(readYears('senaste färdiga året-1', open(2023)), one(2021));
  assert.equal(readYears('senaste färdiga året-1', open(2022, 2023)), undefined);
  assert.deepEqual(readYears('senaste färdiga året', open(2021, 2022, 2023)), one(2023));
});

test('years that the register lacks are none', () => {
  for (const text of ['2020', '2024', '2023–2021', 'rapportåret-9', 'i fjol', '2021–2022–2023', ''])
    assert.equal(readYears(text, smallRegister), undefined, text);
});

test('a year that is not whole says which part it is', () => {
  assert.equal(yearText({ from: 2021, to: 2021 }, smallRegister), '2021 (maj–december)');
  assert.equal(yearText({ from: 2022, to: 2022 }, smallRegister), '2022');
  assert.equal(yearText({ from: 2022, to: 2023 }, smallRegister), '2022–2023');
  assert.equal(yearText({ from: 2021, to: 2023 }, smallRegister).replaceAll('\u00a0', ' '), 'maj 2021–december 2023');
});

test('a number is of the days that it says itself, and else of what the register has of the years', () => {
  const reference = {
    ...{ indicator: 'tackning', statistic: 'andel', level: 'riket', site: 'alla' },
    years: { from: 2021, to: 2021 },
  };
  const origin = { measure: 'TG1', reporter: 'riket' };
  const source = (period?: Period) => ({
    years: smallRegister.years,
    origin: () => (period === undefined ? origin : { ...origin, period }),
  });
  assert.equal(figureYears(reference, source(calendarYear(2021))), '2021');
  assert.equal(figureYears(reference, source()), '2021 (maj–december)');
});
