import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { loadRows } from '../../test/kit/analysis/load-rows.ts';
import { ownContent } from '../../test/kit/content.ts';
import { withDerivedTables } from '../../test/kit/dictionary/with-derived-tables.ts';
import { day } from '../calendar/day.ts';
import { REGISTERED } from '../dictionary/bound-tables.ts';
import { columnsRead } from '../dictionary/derived/columns-read.ts';
import { type DerivedRows, derivedRows } from '../dictionary/derived/derived-rows.ts';
import { type DerivedVariable, derivedForms, derivedVariables } from '../dictionary/derived-forms.ts';
import type { Form, Row, Tables, Value, Variable } from '../dictionary/dictionary.ts';
import { LowestRows } from '../dictionary/lowest-rows.ts';
import { readValue } from '../dictionary/read-value.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { asRead } from './as-read.ts';
import { deriveTables } from './derive-tables.ts';
import { openDatabase } from './duckdb.ts';
import { readRows } from './read-rows.ts';

const { dictionary, derivedTables, organisation } = await ownContent();
const RECORDED = ['patient', 'diagnos', 'behandling', 'uppfoljning'];

/** Values that rules turn on; few of each, so that persons, tumours and days meet. */
const POOLS: Readonly<Record<string, readonly Value[]>> = {
  person_id: ['p1', 'p2', 'p3'],
  tumor_id: ['t1', 't2', 't3', 't4'],
  date: ['2022-08-31', '2022-09-01', '2023-02-28', '2024-02-28', '2024-02-29', '2024-03-01'],
  lokal: ['ileum', 'pankreas', 'jejunum', 'annan', 'binjure'],
  tumortyp: ['net', 'net', 'nec', 'acc'],
  slag: ['kirurgi', 'kirurgi', 'klaffkirurgi', 'cytostatika'],
  tnm_utgava: ['7', '8'],
  t: ['T1', 'T2', 'T4'],
  n: ['N0', 'N1', 'NX'],
  m: ['M0', 'M0', 'M1'],
  diagnosdatum: ['2021-01-15', '2022-08-31', '2022-09-01'],
  lan: ['03', '12', '13', '13'],
  kommun: ['1380', '1384', '0380'],
  ki67: [1, 2, 2.5, 3, 20, 20.1, 60],
  grans: [0, 5, 10],
  number: [0, 5, 10, 10.5, 20, 50, 51],
};

function cellOf({ id, type, codes }: Variable): fc.Arbitrary<Value> {
  const pool = POOLS[id] ?? POOLS[id.replace(/^folkbokforing_|_vid_diagnos$/g, '')];
  if (pool !== undefined) return fc.constantFrom(...pool);
  if (type === 'code') return fc.constantFrom(...codes.slice(0, 8).map((code) => code.id));
  if (type === 'boolean') return fc.boolean();
  if (type === 'date') return fc.constantFrom(...(POOLS['date'] ?? []));
  if (type === 'text') return fc.constantFrom('påhittat');
  return fc.constantFrom(...((id.endsWith('_grans') ? POOLS['grans'] : POOLS['number']) ?? []));
}

function rowsOf(form: Form): fc.Arbitrary<readonly Row[]> {
  const row = fc.record(
    Object.fromEntries(
      form.variables.map((variable) => {
        // When a row became known is nothing that anything is derived from.
        if (variable.id === REGISTERED) return [variable.id, fc.constant(null)];
        const value = cellOf(variable);
        return [variable.id, variable.required ? value : fc.option(value, { freq: 3, nil: null })];
      }),
    ),
  );
  const key = (values: Readonly<Record<string, Value>>) => JSON.stringify(form.key.map((id) => values[id]));
  const list =
    form.key.length > 0 ? fc.uniqueArray(row, { maxLength: 4, selector: key }) : fc.array(row, { maxLength: 14 });
  return list.map((all) => all.map((values, place) => ({ number: place + 2, values })));
}

function formOf(id: string): Form {
  const form = dictionary.forms.get(id);
  assert.ok(form);
  return form;
}

const aRegister: fc.Arbitrary<Tables> = fc
  .tuple(...RECORDED.map((id) => rowsOf(formOf(id))))
  .map((tables) => new Map(tables.map((rows, place) => [RECORDED[place] ?? '', rows])));

/** Nothing is dated later. */
const AFTER_ALL = day('2150-12-31');

test('the relations in the database are those derived row by row, and so are the problems, in parts or whole', async (t) => {
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  await fc.assert(
    fc.asyncProperty(aRegister, fc.constantFrom(1, 3, 100), async (tables, rowsAtATime) => {
      for (const form of recordedForms(dictionary))
        await database.run(`DROP TABLE IF EXISTS "${asRead(form).id}" CASCADE`);
      await loadRows(database, dictionary, tables, AFTER_ALL);
      const problems = await deriveTables(database, dictionary, derivedTables, organisation, rowsAtATime);
      const inDatabase = await readRows(database, dictionary, {});
      const plain = withDerivedTables(tables, dictionary, derivedTables, organisation);
      for (const { id } of derivedForms(dictionary)) assert.deepEqual(inDatabase.get(id), plain.get(id), id);
      const listed = new LowestRows();
      listed.add(derivedRows(tables, dictionary, { derivedTables, organisation }).problems);
      assert.deepEqual(problems, listed.all());
    }),
    { numRuns: 20 },
  );
});

test('every derived value is one that its variable can have, and a treatment’s tumour is in the register', () => {
  const filled = new Set<string>();
  fc.assert(
    fc.property(aRegister, (tables) => {
      const all = withDerivedTables(tables, dictionary, derivedTables, organisation);
      for (const form of derivedForms(dictionary))
        for (const row of all.get(form.id) ?? [])
          for (const variable of derivedVariables(form)) {
            const value = row.values[variable.id] ?? null;
            if (value !== null) filled.add(`${form.id}.${variable.id}`);
            const written = value === true ? 'ja' : value === false ? 'nej' : String(value ?? '');
            assert.deepEqual(readValue(variable, written), { value }, `${form.id}.${variable.id}`);
          }
      const tumours = new Set(all.get('tumor')?.map((row) => row.values['tumor_id']));
      for (const { values: treatment } of all.get('tumorbehandling') ?? [])
        if (treatment['tumorkoppling'] === 'tumor_id') assert.ok(tumours.has(treatment['tumor_id'] ?? null));
    }),
    { numRuns: 300 },
  );
  const variables = derivedForms(dictionary).flatMap((form) =>
    derivedVariables(form).map(({ id }) => `${form.id}.${id}`),
  );
  assert.deepEqual(
    variables.filter((variable) => !filled.has(variable)),
    [],
    'variables that never had a value',
  );
});

const derived = (tables: Tables) => derivedRows(tables, dictionary, { derivedTables, organisation });

/** The tables with some of their columns, named `table.column`. */
const only = (tables: Tables, keep: (column: string) => boolean): Tables =>
  new Map(
    [...tables].map(([table, rows]) => [
      table,
      rows.map(({ number, values }) => ({
        number,
        values: Object.fromEntries(Object.entries(values).filter(([column]) => keep(`${table}.${column}`))),
      })),
    ]),
  );

/** The columns that the forms say they are made from, as `table.column`. */
const READ = new Set([...columnsRead(dictionary)].flatMap(([table, ids]) => [...ids].map((id) => `${table}.${id}`)));

test('no other columns are looked at than those that the forms say', () => {
  fc.assert(
    fc.property(aRegister, (tables) => {
      assert.deepEqual(derived(only(tables, (column) => READ.has(column))), derived(tables));
    }),
    { numRuns: 120 },
  );
});

test('each variable is made from just the columns that it says', () => {
  const registers = fc
    .sample(aRegister, { numRuns: 400, seed: 1 })
    .map((tables) => only(tables, (column) => READ.has(column)));
  const whole = registers.map(derived);
  const wrong: string[] = [];
  for (const form of derivedForms(dictionary)) {
    const asked = form.conditions.map(({ variable }) => variable);
    const full = ({ derivation }: DerivedVariable) =>
      derivation.from.map((path) => (path.includes('.') ? path : `${form.base}.${path}`));
    const own = derivedVariables(form);
    const always = [
      ...RECORDED.map((table) => `${table}.person_id`),
      ...asked.map((id) => `${form.base}.${id}`),
      ...own.filter(({ id }) => asked.includes(id)).flatMap(full),
    ];
    for (const variable of own) {
      const values = ({ rows }: DerivedRows) =>
        rows.get(form.id)?.map((row) => `${row.number} ${String(row.values[variable.id])}`);
      const differs = (keep: (column: string) => boolean) =>
        registers.some((tables, place) => {
          const before = whole[place];
          return before && !isDeepStrictEqual(values(derived(only(tables, keep))), values(before));
        });
      const from = full(variable);
      if (differs((column) => from.includes(column) || always.includes(column)))
        wrong.push(`${form.id}.${variable.id} looks at more`);
      for (const each of from)
        if (!differs((column) => column !== each)) wrong.push(`${form.id}.${variable.id} never looks at ${each}`);
    }
  }
  assert.deepEqual(wrong, [
    // A size that contradicts T is listed beside a stage that contradicts T, N and M.
    'tumor.stadium_h never looks at diagnos.storlek_mm',
    // That there is a follow-up is all that matters of it.
    'tumor.uppfoljd never looks at uppfoljning.datum',
  ]);
});

test('the relations are made anew each time, and are empty where nothing is recorded', async (t) => {
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  await loadRows(database, dictionary, new Map(), AFTER_ALL);
  const count = async () => (await database.rows('SELECT count(*) AS n FROM tumor'))[0]?.['n'];
  const again = () => deriveTables(database, dictionary, derivedTables, organisation);
  assert.deepEqual([await again(), await count()], [[], 0]);
  await database.run(
    "INSERT INTO diagnos_read (_row, person_id, tumor_id, lokal, tumortyp) VALUES (2, 'p1', 't1', 'ileum', 'net')",
  );
  assert.deepEqual([(await again()).map(({ code }) => code), await count()], [['residence-unknown'], 1]);
});

test('rows of derived forms are read once they have been made', async (t) => {
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  await loadRows(database, dictionary, new Map(), AFTER_ALL);
  assert.equal((await readRows(database, dictionary, {})).has('tumor'), false);
  await deriveTables(database, dictionary, derivedTables, organisation);
  assert.deepEqual((await readRows(database, dictionary, { person: ['p1'] })).get('tumor'), []);
});
