import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../calendar/add-days.ts';
import { day } from '../calendar/day.ts';
import { personsBy } from './nation.ts';
import { settingOf } from './setting.ts';
import { simulatePersons } from './simulate-persons.ts';
import { type SimulatedRow, type SimulatedTables, TABLE_NAMES } from './simulated-tables.ts';
import { FIRST_YEAR, type SimulationPlan } from './simulation-plan.ts';

const plan: SimulationPlan = { persons: 3000, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2025-03-31') };
const tables = simulatePersons(plan, 0, plan.persons);

test('chunks of any size, put together, are the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 4 }), (cuts) => {
      const limits = [0, ...cuts.toSorted((a, b) => a - b), 400];
      const chunks = limits.slice(1).map((to, place) => simulatePersons(plan, limits[place] ?? 0, to));
      const whole = simulatePersons(plan, 0, 400);
      for (const table of TABLE_NAMES)
        assert.deepEqual(
          chunks.flatMap((chunk) => chunk[table]),
          whole[table],
        );
    }),
    { numRuns: 15 },
  );
});

test('the same seed gives the same rows, another seed others', () => {
  const again = simulatePersons({ ...plan }, 0, 200);
  assert.deepEqual(again, simulatePersons(plan, 0, 200));
  assert.notDeepEqual(simulatePersons({ ...plan, seed: 2 }, 0, 200), again);
});

test('the rows are those of every other machine', () => {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(simulatePersons(plan, 0, 500)))
    .digest('hex');
  // Changes with the model, never with the machine. After a change of the model, put the new one here.
  assert.equal(fingerprint.slice(0, 16), 'a8c14a6509cf4e13');
});

test('nothing is dated after the last day, and nobody does anything before birth or after death', () => {
  const lives = new Map(tables.patient.map((row) => [row['person_id'], row]));
  for (const table of TABLE_NAMES)
    for (const row of tables[table])
      for (const [column, value] of Object.entries(row)) {
        if (!isDate(value)) continue;
        const where = `${table}.${column} of ${row['person_id']}`;
        const life = lives.get(row['person_id'] ?? null);
        assert.ok(value <= plan.lastDay, `${where} is after the last day`);
        assert.ok(value >= String(life?.['fodelsedatum'] ?? ''), `${where} is before birth`);
        // Papers are entered, and the living and the dead looked up, after death too.
        const death = ['senast_foljd', 'registrerad'].includes(column) ? null : (life?.['dod_datum'] ?? null);
        assert.ok(death === null || value <= String(death), `${where} is after death`);
      }
});

test('dates come in the order that care has', () => {
  for (const row of tables.diagnos) {
    ordered(row, 'remiss_utfardad', 'forsta_besok_specialist');
    ordered(row, 'remiss_utfardad', 'mdk_datum');
  }
  for (const row of tables.behandling) ordered(row, 'beslutsdatum', 'behandlingsdatum');
  for (const row of tables.vardkontakt) ordered(row, 'inskrivning', 'utskrivning');
  const diagnosed = new Map(tables.diagnos.map((row) => [row['person_id'], String(row['diagnosdatum'])]));
  for (const { person_id: person, behandlingsdatum: treated } of tables.behandling)
    assert.ok(String(treated) >= (diagnosed.get(person ?? null) ?? ''), `${person}`);
});

test('every row belongs to a person of the plan, with short ids that are plainly made up', () => {
  for (const table of TABLE_NAMES)
    for (const { person_id: person } of tables[table]) assert.match(String(person), /^sim-00\d{5}$/);
  for (const row of tables.diagnos) assert.equal(row['tumor_id'], `${row['person_id']}-1`);
  const ids = tables.patient.map((row) => row['person_id']);
  assert.equal(new Set(ids).size, ids.length);
  const without = tables.diagnos.filter((row) => !ids.includes(row['person_id'] ?? null));
  assert.deepEqual(without, []);
});

test('an earlier extract is what was known then: the later rows entered by that day, without later dates', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2800 }), fc.integer({ min: 0, max: 1200 }), (back, later) => {
      const [first, last] = [addDays(plan.lastDay, -back), addDays(plan.lastDay, later)];
      const earlier = simulatePersons({ ...plan, lastDay: first }, 0, 300);
      const whole = simulatePersons({ ...plan, lastDay: last }, 0, 300);
      for (const table of TABLE_NAMES)
        assert.deepEqual(
          earlier[table],
          whole[table]
            .filter((row) => String(row['registrerad']) <= first)
            .map((row) =>
              Object.fromEntries(Object.entries(row).map(([name, value]) => [name, bound(name, value, first)])),
            ),
          table,
        );
    }),
    { numRuns: 25 },
  );
});

test('a later extract has the same persons and more of them, as many a year as before', () => {
  const by = (lastDay: string) => personsBy(settingOf({ ...plan, lastDay: day(lastDay) }));
  assert.equal(by('2019-01-01'), plan.persons);
  assert.equal(by('2025-03-31'), plan.persons);
  assert.equal(by('2026-03-31'), plan.persons + Math.round((plan.persons * 365) / 2892));
  const diagnosed = (lastDay: string, year: string) =>
    simulatePersons({ ...plan, lastDay: day(lastDay) }, 0, by(lastDay)).diagnos.filter((row) =>
      String(row['diagnosdatum']).startsWith(year),
    ).length;
  // Whoever falls ill in a year is the same person at every extract; the register only hears of more of them.
  const [one, two] = [diagnosed('2026-03-31', '2024'), diagnosed('2028-03-31', '2024')];
  assert.ok(one <= two && two < 1.1 * one, `${one} and ${two}`);
  const [before, after] = [diagnosed('2030-03-31', '2024'), diagnosed('2030-03-31', '2028')];
  assert.ok(Math.abs(before - after) < 4 * Math.sqrt(before), `${before} in 2024 and ${after} in 2028`);
});

test('whoever is registered late shows in the later extract only', () => {
  const ids = ({ diagnos }: SimulatedTables) =>
    new Set(diagnos.filter((row) => String(row['diagnosdatum']) < '2024').map((row) => row['tumor_id']));
  const earlier = ids(simulatePersons({ ...plan, lastDay: day('2024-01-31') }, 0, plan.persons));
  const later = ids(tables);
  assert.ok(later.size > earlier.size);
  assert.ok([...earlier].every((id) => later.has(id)));
});

test('a plan that can not be simulated is refused with the field', () => {
  const refused = (change: Partial<SimulationPlan>, message: RegExp) =>
    assert.throws(() => simulatePersons({ ...plan, ...change }, 0, 0), message);
  refused({ persons: -1 }, /persons/);
  refused({ persons: 1.5 }, /persons/);
  refused({ persons: 10_000_001 }, /persons/);
  refused({ seed: 0.5 }, /seed/);
  refused({ lastDay: day('2017-04-30') }, /last day/);
  assert.throws(() => simulatePersons(plan, 0, 3001), /no persons/);
  assert.throws(() => simulatePersons(plan, 5, 4), /no persons/);
});

test('no persons give empty tables', () => {
  assert.deepEqual(Object.values(simulatePersons({ ...plan, persons: 0 }, 0, 0)).flat(), []);
});

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function ordered(row: SimulatedRow, before: string, after: string) {
  const [from, to] = [row[before] ?? null, row[after] ?? null];
  assert.ok(from === null || to === null || from <= to, `${before} after ${after} for ${row['person_id']}`);
}

/** A value as an earlier extract has it: whoever lived on the later day lived on the earlier, other later dates aren't known. */
function bound(column: string, value: unknown, lastDay: string): unknown {
  if (!isDate(value) || value <= lastDay) return value;
  return column === 'senast_foljd' ? lastDay : null;
}
