import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../calendar/day.ts';
import { UNITS } from './codes.ts';
import { DeliveryTally } from './simulate-delivery.ts';
import { simulatePersons } from './simulate-persons.ts';
import { FIRST_YEAR, type SimulationPlan } from './simulation-plan.ts';

const plan: SimulationPlan = { persons: 1500, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2025-03-31') };

function stated(lastDay: string, cuts: readonly number[] = [0, plan.persons]) {
  const tally = new DeliveryTally();
  for (const [place, to] of cuts.slice(1).entries())
    tally.count(simulatePersons({ ...plan, lastDay: day(lastDay) }, cuts[place] ?? 0, to));
  return tally.rows(lastDay);
}

test('each unit states each table of each year that is handed in', () => {
  const rows = stated('2025-03-31');
  assert.equal(rows.length, 2 * UNITS.length * 5);
  assert.ok(rows.every((row) => row['levererad'] === true));
  const count = rows.find((row) => row['enhet'] === 'skane' && row['ar'] === 2024 && row['tabell'] === 'bedomning');
  const tables = simulatePersons(plan, 0, plan.persons);
  const held = tables.bedomning.filter(
    (row) =>
      row['enhet'] === 'skane' &&
      String(row['mdk_datum']).startsWith('2024') &&
      String(row['registrerad']) <= '2025-03-15',
  );
  assert.equal(count?.['antal_rader'], held.length);
  assert.ok(held.length > 0);
});

test('a year is stated in March of the year after, not before', () => {
  assert.deepEqual([...new Set(stated('2024-03-14').map((row) => row['ar']))], []);
  assert.deepEqual([...new Set(stated('2024-03-15').map((row) => row['ar']))], [2023]);
});

test('what was stated stays as it was stated in every later extract', () => {
  const earlier = stated('2024-03-31');
  assert.deepEqual(
    stated('2025-03-31').filter((row) => row['ar'] === 2023),
    earlier,
  );
});

test('counting chunk by chunk gives the whole', () => {
  assert.deepEqual(stated('2025-03-31', [0, 10, 700, plan.persons]), stated('2025-03-31'));
});
