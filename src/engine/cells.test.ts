import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpAreaOf } from '../../test/kit/definitions/made-up-area.ts';
import { type Day, day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { strataOf, stratumValue } from '../definitions/strata.ts';
import { cellsOf, sinceStart } from './cells.ts';
import { absenceWithoutPeriod, areaPeriod, firstYear, reportingPeriod } from './reporting-period.ts';

const start = day('2017-05-01');
const strata = { variable: 'lokal', all: { id: 'alla', name: 'Alla' }, values: [{ id: 'tarm', name: 'Tarm' }] };
const takesPart = (reporter: string, from: Day, to?: Day) => ({ reporter, from, ...(to === undefined ? {} : { to }) });
const register: Area = {
  ...madeUpAreaOf(),
  permits: [],
  start,
  strata,
  participation: [takesPart('norr', start), takesPart('soder', day('2019-02-01'), day('2020-06-30'))],
};

test('a register’s first year is cut to its start, and a reporter’s years to when it takes part', () => {
  assert.deepEqual(reportingPeriod(register, 'norr', 2017), { from: '2017-05-01', to: '2017-12-31' });
  assert.deepEqual(reportingPeriod(register, 'norr', 2018), { from: '2018-01-01', to: '2018-12-31' });
  assert.equal(reportingPeriod(register, 'norr', 2016), undefined);
  assert.equal(reportingPeriod(register, 'soder', 2018), undefined);
  assert.deepEqual(reportingPeriod(register, 'soder', 2020), { from: '2020-01-01', to: '2020-06-30' });
});

test('nothing counts before the area’s start, also where a reporter takes part before it', () => {
  const early = { ...register, participation: [takesPart('norr', day('2016-01-01'))] };
  assert.deepEqual(reportingPeriod(early, 'norr', 2017), { from: '2017-05-01', to: '2017-12-31' });
  assert.equal(reportingPeriod(early, 'norr', 2016), undefined);
  assert.deepEqual(areaPeriod(early, 2018, 2016), { from: '2017-05-01', to: '2018-12-31' });
});

test('a period can run from an earlier year', () => {
  assert.deepEqual(reportingPeriod(register, 'soder', 2021, 2017), { from: '2019-02-01', to: '2020-06-30' });
  assert.deepEqual(areaPeriod(register, 2021, 2017), { from: '2017-05-01', to: '2021-12-31' });
});

test('who does not take part, or got its permit later, has not reported; one whose permit has ended has nothing to', () => {
  assert.equal(absenceWithoutPeriod(register, 'soder', 2018), 'not-reported');
  const permits = [{ reporter: 'a', holder: 'A', from: day('2023-04-01'), to: day('2023-12-31'), scope: [] }];
  const permitted = { ...madeUpAreaOf(), permits };
  assert.equal(absenceWithoutPeriod(permitted, 'a', 2022), 'not-reported');
  assert.equal(absenceWithoutPeriod(permitted, 'a', 2024), 'not-applicable');
});

test('the first year is that of the start, else of the first permit; an area with neither has none', () => {
  const { start: _start, ...without } = register;
  assert.equal(firstYear(register), 2017);
  assert.equal(firstYear({ ...without, participation: [takesPart('norr', day('2018-03-01'))] }), 2018);
  assert.equal(firstYear({ ...madeUpAreaOf(), permits: [] }), undefined);
});

const years = (...all: number[]) => all.map((year) => ({ from: year, to: year }));

test('there is a part for each year and stratum, with a cell for each reporter that has a period then', () => {
  const { parts, cells } = cellsOf(register, { spans: years(2016, 2018, 2019), strata: ['alla', 'tarm'] });
  assert.deepEqual(
    parts.map(({ id, from, to, stratum }) => [id, from, to, stratum]),
    [
      [0, 2018, 2018, 'alla'],
      [1, 2018, 2018, 'tarm'],
      [2, 2019, 2019, 'alla'],
      [3, 2019, 2019, 'tarm'],
    ],
  );
  assert.deepEqual(
    cells.map(({ id, part, reporter }) => [id, part, reporter]),
    [
      [0, 0, 'norr'],
      [1, 1, 'norr'],
      [2, 2, 'norr'],
      [3, 2, 'soder'],
      [4, 3, 'norr'],
      [5, 3, 'soder'],
    ],
  );
});

test('years taken together run from the start, also where the year itself has no start to run from', () => {
  const spans = sinceStart(register, years(2018, 2019));
  const [part, ...others] = cellsOf(register, { spans }).parts;
  assert.deepEqual(part, { id: 0, from: 2017, to: 2019, period: { from: '2017-05-01', to: '2019-12-31' } });
  assert.deepEqual(others, []);
  assert.deepEqual(sinceStart({ ...madeUpAreaOf(), permits: [] }, years(2018)), years(2018));
  assert.deepEqual(sinceStart(register, []), []);
});

test('rows that belong to no reporter can belong to the nation: one cell more in each part', () => {
  const { cells } = cellsOf({ ...register, unplaced: 'nation' }, { spans: years(2018), strata: ['alla', 'tarm'] });
  assert.deepEqual(
    cells.map(({ part, reporter, period }) => [part, reporter, period.from]),
    [
      [0, 'norr', '2018-01-01'],
      [0, 'riket', '2018-01-01'],
      [1, 'norr', '2018-01-01'],
      [1, 'riket', '2018-01-01'],
    ],
  );
});

test('all together stands for no value of the stratum variable', () => {
  assert.equal(stratumValue(register, 'alla'), undefined);
  assert.equal(stratumValue(register, 'tarm'), 'tarm');
  assert.equal(stratumValue(madeUpAreaOf(), undefined), undefined);
  assert.deepEqual(strataOf(register), ['alla', 'tarm']);
  assert.equal(strataOf(madeUpAreaOf()), undefined);
});
