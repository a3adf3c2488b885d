import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Form, Variable } from '../dictionary/dictionary.ts';
import { type Database, openDatabase } from './duckdb.ts';
import { provenRows } from './proven-rows.ts';

const variable = (id: string, type: Variable['type'], required: boolean): Variable => ({
  ...{ id, name: id, type, required, personal: false, codes: [] },
});
const columns = [
  variable('person_id', 'text', true),
  variable('datum', 'date', true),
  variable('svar', 'integer', false),
];
const form = (key: readonly string[]): Form => ({
  ...{ id: 'prov', name: 'Prov', description: '', row: 'ett prov', key, variables: columns },
});

interface Answer {
  readonly person: string;
  readonly day: number;
  readonly answer: number | null;
}
const answers = fc.array(
  fc.record<Answer>({
    person: fc.constantFrom('a1', 'a2', 'b1'),
    day: fc.integer({ min: 1, max: 4 }),
    answer: fc.option(fc.constantFrom(1, 2)),
  }),
  { minLength: 1, maxLength: 9 },
);
const inOrder = (rows: readonly Answer[]) =>
  rows.toSorted((a, b) => (a.person < b.person ? -1 : Number(a.person > b.person)));

async function proven(database: Database, rows: readonly Answer[], key: readonly string[], proof = 'TRUE') {
  const values = rows.map(({ person, day, answer }) => `('${person}', DATE '2024-01-0${day}', ${answer})`);
  await database.run(
    `CREATE OR REPLACE TABLE rows AS SELECT * FROM (VALUES ${values.join(', ')}) v (person_id, datum, svar)`,
  );
  const read = columns.map((each) => ({ variable: each, value: each.id }));
  return provenRows(database, form(key), { source: 'rows', all: rows.length, proof, columns: read });
}

test('all rows differ when no two are the same, in whatever order they stand', async (t) => {
  const database = await openDatabase({ threads: 2 });
  t.after(() => database.close());
  const differ = (texts: readonly string[]) => new Set(texts).size === texts.length;
  await fc.assert(
    fc.asyncProperty(answers, fc.boolean(), async (made, sorted) => {
      const rows = sorted ? inOrder(made) : made;
      const whole = await proven(database, rows, []);
      assert.deepEqual(whole, { proven: rows.length, allDiffer: differ(rows.map((row) => JSON.stringify(row))) });
      const byKey = await proven(database, rows, ['person_id']);
      assert.equal(byKey.allDiffer, differ(rows.map(({ person }) => person)));
      const byTwo = await proven(database, rows, ['person_id', 'datum']);
      assert.equal(byTwo.allDiffer, differ(rows.map(({ person, day }) => JSON.stringify([person, day]))));
    }),
    { numRuns: 60, seed: 6 },
  );
});

test('rows that are not all proven are not said to differ', async (t) => {
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  const rows = ['a1', 'a2', 'b1'].map((person) => ({ person, day: 1, answer: 1 }));
  assert.deepEqual(await proven(database, rows, [], "person_id < 'b'"), { proven: 2, allDiffer: false });
});
