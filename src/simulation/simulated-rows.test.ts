import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '../calendar/day.ts';
import { derive } from '../dictionary/derived/derive.ts';
import { derivedFiles, readDerivedTables } from '../dictionary/derived/derived-tables.ts';
import type { Code } from '../dictionary/dictionary.ts';
import { readDictionary } from '../dictionary/read-dictionary.ts';
import { readRow } from '../dictionary/read-row.ts';
import { HEALTHCARE_REGIONS } from './codes.ts';
import { simulateCoverage } from './simulate-coverage.ts';
import { DeliveryTally } from './simulate-delivery.ts';
import { simulatePersons } from './simulate-persons.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import { FIRST_YEAR, type SimulationPlan } from './simulation-plan.ts';

const plan: SimulationPlan = { persons: 5000, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2025-03-31') };
const tables: Readonly<Record<string, readonly SimulatedRow[]>> = {
  ...simulatePersons(plan, 0, plan.persons),
  tackningsunderlag: simulateCoverage(plan),
  leverans: statements(),
};

function statements(): readonly SimulatedRow[] {
  const tally = new DeliveryTally();
  tally.count(simulatePersons(plan, 0, plan.persons));
  return tally.rows(plan.lastDay);
}

const content = new URL('../../content/register/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, content), 'utf8');
const asCodes = (ids: readonly string[]): Code[] => ids.map((id) => ({ id, name: id }));
const REGIONS = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ');

const reading = readDictionary(
  new Map(
    readdirSync(content)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, textOf(name)]),
  ),
  {
    regioner: asCodes(REGIONS),
    sjukvardsregioner: asCodes(HEALTHCARE_REGIONS),
    enheter: asCodes(['akademiska', 'karolinska', 'sahlgrenska', 'skane']),
  },
);
assert.ok('dictionary' in reading);
const { forms } = reading.dictionary;

test('there is a table for every form, and every row has every column of it', () => {
  assert.deepEqual(Object.keys(tables).toSorted(), [...forms.keys()].toSorted());
  for (const [table, form] of forms) {
    const columns = form.variables.map(({ id }) => id).toSorted();
    assert.ok((tables[table]?.length ?? 0) >= 40, table);
    for (const row of tables[table] ?? []) assert.deepEqual(Object.keys(row).toSorted(), columns, table);
  }
});

test('every row, written as a file would have it, is read back as it was', () => {
  for (const [table, form] of forms)
    for (const row of tables[table] ?? []) {
      const cells = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, written(value)]));
      assert.deepEqual(readRow(form, cells), { values: row }, table);
    }
});

test('every column of every table is filled for somebody', () => {
  const empty = [...forms].flatMap(([table, form]) =>
    form.variables
      .filter(({ id }) => (tables[table] ?? []).every((row) => row[id] === null))
      .map(({ id }) => `${table}.${id}`),
  );
  // Only adrenal tumours are asked about malignancy, and the register has none.
  assert.deepEqual(empty, ['diagnos.malignitet']);
});

test('entered grades and stages follow from what was entered beside them, but for a few slips', () => {
  const derived = readDerivedTables(
    {
      whoGrade: textOf(`harledda/${derivedFiles.whoGrade}`),
      stage: textOf(`harledda/${derivedFiles.stage}`),
      levels: textOf(`harledda/${derivedFiles.levels}`),
      siteGroups: textOf(`harledda/${derivedFiles.siteGroups}`),
    },
    'harledda',
  );
  assert.ok('value' in derived);
  const diagnoses = tables['diagnos'] ?? [];
  const differing = diagnoses.flatMap((values, place) => derive({ number: place + 2, values }, derived.value).problems);
  const columns = new Set(differing.map(({ column }) => column));
  assert.deepEqual([...columns], ['who_grad']);
  assert.ok(differing.length > 0 && differing.length < 0.02 * diagnoses.length, `${differing.length}`);
});

function written(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return value === null || value === undefined ? '' : String(value);
}
