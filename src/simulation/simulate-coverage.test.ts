import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '../calendar/day.ts';
import { CoverageTally, simulateCoverage } from './simulate-coverage.ts';
import { simulatePersons } from './simulate-persons.ts';
import { FIRST_YEAR, type SimulationPlan } from './simulation-plan.ts';

const plan: SimulationPlan = { persons: 3000, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2025-03-31') };
const GROUPS = new Map([
  ['jejunum', 'ileum'],
  ['ileum', 'ileum'],
  ['tunntarm_uns', 'ileum'],
  ['pankreas', 'pankreas'],
]);

test('the tumours that match are those of the diagnosis table, cell by cell', () => {
  const regions = new Map<unknown, unknown>();
  for (const code of ['01', '09']) regions.set(code, 'stockholm-gotland');
  for (const code of ['03', '04', '17', '18', '19', '20', '21']) regions.set(code, 'mellansverige');
  for (const code of ['05', '06', '08']) regions.set(code, 'sydost');
  for (const code of ['22', '23', '24', '25']) regions.set(code, 'norr');
  // Syd doesn't report, so that Halland's registered patients live in its northern part.
  for (const code of ['13', '14']) regions.set(code, 'vast');
  const counts = new Map<string, number>();
  for (const row of simulatePersons(plan, 0, plan.persons).diagnos) {
    const year = String(row['diagnosdatum']).slice(0, 4);
    const group = GROUPS.get(String(row['lokal'])) ?? 'ovriga';
    const cell = `${year} ${regions.get(row['lan_vid_diagnos'])} ${group}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const rows = simulateCoverage(plan);
  assert.equal(rows.length, 8 * 6 * 3);
  for (const row of rows) {
    const cell = `${row['diagnosar']} ${row['sjukvardsregion']} ${row['lokalgrupp']}`;
    assert.equal(row['antal_matchade'], counts.get(cell) ?? 0, cell);
    assert.ok(Number(row['antal_matchade']) <= Number(row['antal_cancerregistret']), cell);
  }
});

test('counting chunk by chunk, merged in any way, gives the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      const [tally, other] = [new CoverageTally(plan), new CoverageTally(plan)];
      tally.count(second, 3000);
      other.count(first, second);
      other.count(0, first);
      tally.merge(other);
      assert.deepEqual(tally.rows(), simulateCoverage(plan));
    }),
    { numRuns: 10 },
  );
});

test('the running year has no rows until it is over', () => {
  const last = (lastDay: string) => simulateCoverage({ ...plan, lastDay: day(lastDay) }).at(-1)?.['diagnosar'];
  assert.equal(last('2024-12-30'), 2023);
  assert.equal(last('2024-12-31'), 2024);
  assert.equal(last('2017-06-30'), undefined);
});
