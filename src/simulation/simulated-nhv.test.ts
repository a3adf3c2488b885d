import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/days-between.ts';
import { quantile } from '../statistics/quantile.ts';
import { simulatePersons } from './simulate-persons.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import { FIRST_YEAR } from './simulation-plan.ts';

const LAST_DAY = day('2026-03-31');
const tables = simulatePersons({ persons: 5000, seed: 1, firstYear: FIRST_YEAR, lastDay: LAST_DAY }, 0, 5000);
const UNITS = ['akademiska', 'karolinska', 'sahlgrenska', 'skane'];
const SURGERY = ['kirurgi', 'klaffkirurgi'];

const within = (rows: readonly SimulatedRow[]) => rows.filter((row) => row['inom_nhv'] === true);
const inYear = (rows: readonly SimulatedRow[], column: string, year: number) =>
  rows.filter((row) => String(row[column]).startsWith(String(year)));
const persons = (rows: readonly SimulatedRow[]) => new Set(rows.map((row) => row['person_id'])).size;
const days = (row: SimulatedRow, from: string, to: string) => daysBetween(day(String(row[from])), day(String(row[to])));
const median = (values: readonly number[]) => quantile(Float64Array.from(values).sort(), 0.5);
const between = (value: number, least: number, most: number, what: string) =>
  assert.ok(value >= least && value <= most, `${what}: ${value} is not ${least}–${most}`);

test('the four units assess a plausible number of persons a year, abdominal and adrenal', () => {
  for (const year of [2024, 2025]) {
    const assessed = inYear(within(tables.bedomning), 'mdk_datum', year);
    const perUnit = UNITS.map((unit) => persons(assessed.filter((row) => row['enhet'] === unit)));
    between(
      perUnit.reduce((sum, count) => sum + count, 0),
      250,
      400,
      `persons in ${year}`,
    );
    for (const [place, count] of perUnit.entries()) between(count, 40, 180, `${UNITS[place]} in ${year}`);
    between(persons(assessed.filter((row) => row['avancerad_binjuretumor'])), 60, 130, `adrenal in ${year}`);
  }
});

test('nothing before the permit is within NHV', () => {
  // An admission may begin the day before the treatment that counts.
  for (const [table, column] of [
    ['bedomning', 'mdk_datum'],
    ['behandling', 'behandlingsdatum'],
    ['vardkontakt', 'inskrivning'],
  ] as const)
    assert.ok(
      within(tables[table]).every((row) => String(row[column]) >= '2023-03-31'),
      table,
    );
  assert.ok(tables.bedomning.some((row) => String(row['mdk_datum']) < '2023-04-01'));
});

test('valve surgery is done by a handful a year, at one unit only', () => {
  const valves = tables.behandling.filter((row) => row['slag'] === 'klaffkirurgi' && row['inom_nhv']);
  assert.deepEqual(new Set(valves.map((row) => row['enhet'])), new Set(['akademiska']));
  for (const year of [2024, 2025]) between(inYear(valves, 'behandlingsdatum', year).length, 1, 12, `valves ${year}`);
});

test('radionuclide series are mostly four doses, about eight weeks apart', () => {
  const series = Map.groupBy(
    tables.behandling.filter((row) => row['slag'] === 'radionuklid' && row['serie_id'] !== null),
    (row) => row['serie_id'],
  );
  const counts = [...series.values()].map((doses) => doses.length);
  assert.equal(median(counts), 4);
  const gaps = [...series.values()].flatMap((doses) =>
    doses
      .slice(1)
      .map((dose, place) =>
        daysBetween(day(String(doses[place]?.['behandlingsdatum'])), day(String(dose['behandlingsdatum']))),
      ),
  );
  assert.ok(gaps.every((gap) => gap >= 53 && gap <= 63));
});

test('from referral to conference half wait about 13 days', () => {
  const referred = within(tables.bedomning).filter((row) => row['remiss_mottagen'] !== null);
  between(median(referred.map((row) => days(row, 'remiss_mottagen', 'mdk_datum'))), 12, 14, 'days');
});

test('half of the surgical episodes last about six days', () => {
  const operated = within(tables.behandling).filter((row) => SURGERY.includes(String(row['slag'])));
  const stays = operated.flatMap((treatment) =>
    tables.vardkontakt
      .filter((contact) => contact['typ'] === 'vardtillfalle' && contact['utskrivning'] !== null)
      .filter((contact) => ['person_id', 'enhet'].every((column) => contact[column] === treatment[column]))
      .filter(({ inskrivning, utskrivning }) => {
        const on = String(treatment['behandlingsdatum']);
        return String(inskrivning) <= on && on <= String(utskrivning);
      }),
  );
  between(median(stays.map((row) => days(row, 'inskrivning', 'utskrivning'))), 5, 7, 'days');
});

test('the share whose experience is followed up rises, and most treated have a care plan', () => {
  const share = (year: number, table: 'prem' | 'vardplan') => {
    const treated = inYear(within(tables.behandling), 'behandlingsdatum', year);
    const asked = new Set(tables[table].map((row) => `${row['person_id']} ${row['enhet']}`));
    const pairs = new Set(treated.map((row) => `${row['person_id']} ${row['enhet']}`));
    return [...pairs].filter((pair) => asked.has(pair)).length / pairs.size;
  };
  assert.ok(share(2023, 'prem') < share(2024, 'prem') && share(2024, 'prem') < share(2025, 'prem'));
  for (const year of [2023, 2024, 2025]) between(share(year, 'vardplan'), 0.6, 0.95, `care plans ${year}`);
});

test('the blemishes are few, but there are some of each', () => {
  const some = (rows: readonly SimulatedRow[], of: readonly SimulatedRow[], what: string) =>
    assert.ok(rows.length > 0 && rows.length < 0.03 * of.length, `${what}: ${rows.length} of ${of.length}`);
  const { patient, bedomning, behandling, vardkontakt } = tables;
  some(
    patient.filter((row) => row['fodelsedatum'] === null),
    patient,
    'birth unknown',
  );
  some(
    patient.filter((row) => row['kon'] === 'okant'),
    patient,
    'sex unknown',
  );
  some(
    bedomning.filter((row) => row['inom_nhv'] === null),
    bedomning,
    'scope empty',
  );
  some(
    bedomning.filter((row) => row['hemregion'] === null),
    bedomning,
    'home region missing',
  );
  some(
    bedomning.filter((row) => row['hemregion'] === 'utland'),
    bedomning,
    'abroad',
  );
  some(
    bedomning.filter((row) => String(row['remiss_mottagen']) > String(row['mdk_datum']) && row['remiss_mottagen']),
    bedomning,
    'conference before referral',
  );
  some(
    behandling.filter((row) => row['inom_nhv'] === null),
    behandling,
    'treatment scope empty',
  );
  const open = vardkontakt.filter((row) => row['typ'] === 'vardtillfalle' && row['utskrivning'] === null);
  some(open, vardkontakt, 'not discharged');
});
