import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { as, type TestStore, testStore } from '../../../test/kit/storage/register.ts';
import { asRead } from '../../analysis/as-read.ts';
import { rowNumbers } from '../../analysis/row-numbers.ts';
import type { Day } from '../../calendar/day.ts';
import type { Dictionary, Form, Value } from '../../dictionary/dictionary.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import { ROW } from '../../engine/sql/source-sql.ts';
import { identifier } from '../../engine/sql/text.ts';
import type { Asking } from '../asking.ts';
import { decideMerge, mergesOf, proposeMerge } from '../persons/merges.ts';
import { survivorsOf } from '../persons/survivors.ts';
import { PostgresRuntime } from '../postgres-runtime.ts';
import { keepRows } from './kept-rows.ts';
import { loadRecords } from './load-records.ts';
import { readRecord } from './read-record.ts';
import { recordsAsOf } from './rows-as-of.ts';
import { saveNew, saveVersion } from './save-form.ts';

let register: TestStore;
let dictionary: Dictionary;
before(async () => {
  register = await testStore();
  dictionary = { forms: new Map(['behandling', 'patient', 'diagnos'].map((id) => [id, register.form(id)])) };
});
after(() => register.end());

const UNITS = ['norr', 'syd'];
const PERSONS = ['sim-0000001', 'sim-0000002', 'sim-0000003', 'sim-0000004'];
const DAYS = ['2024-01-01', '2024-06-01', '2099-01-01'];
const unit = fc.constantFrom(...UNITS);
const person = fc.constantFrom(...PERSONS);
const day = fc.constantFrom('2024-01-01', '2024-03-01', '2024-06-01');
const care = fc.record({
  behandlingsdatum: day,
  slag: fc.constantFrom('kirurgi', 'cytostatika'),
  akut: fc.constantFrom(true, false, null),
  serie_id: fc.constantFrom('a', null),
});
const step = fc.oneof(
  fc.record({
    does: fc.constant('take in' as const),
    unit,
    person,
    values: care,
    known: day,
    copies: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    does: fc.constant('know' as const),
    person,
    sex: fc.constantFrom('man', 'kvinna', null),
    last: day,
    known: day,
  }),
  fc.record({
    does: fc.constant('save' as const),
    unit,
    person,
    values: care,
    status: fc.constantFrom<FormStatus>('draft', 'signed'),
  }),
  fc.record({
    does: fc.constant('edit' as const),
    which: fc.nat(),
    values: care,
    status: fc.constantFrom<FormStatus>('draft', 'signed', 'retracted'),
  }),
  fc.record({
    does: fc.constant('merge' as const),
    pair: fc.shuffledSubarray(PERSONS, { minLength: 2, maxLength: 2 }),
    undoes: fc.boolean(),
  }),
  fc.record({ does: fc.constant('erase' as const), person }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does a step, where it can be done: what is refused changes nothing. */
async function take(one: Step): Promise<void> {
  const { store } = register;
  if (one.does === 'take in') {
    const row = { ...one.values, person_id: one.person, enhet: one.unit };
    await register.takeIn('behandling', Array(one.copies).fill(row), one.known);
  } else if (one.does === 'know')
    await register.takeIn('patient', [{ person_id: one.person, kon: one.sex, senast_foljd: one.last }], one.known);
  else if (one.does === 'save') {
    const saved = { form: register.form('behandling'), status: one.status, values: one.values, why: 'prov' };
    await saveNew(store, as('unit', 'anna', one.unit), one.person, saved, true);
  } else if (one.does === 'edit') await edit(one);
  else if (one.does === 'merge') await merge(one.pair, one.undoes);
  else {
    const found = store.find(one.person);
    if (found !== undefined) await store.erase(as('coordinator'), found);
  }
}

async function edit({ which, values, status }: Extract<Step, { does: 'edit' }>): Promise<void> {
  const { store } = register;
  const records = await store.owner.rows(
    "select record, unit from vm.record where form = 'behandling' order by record",
  );
  const { record, unit: own } = records[which % records.length] ?? {};
  if (record === undefined) return;
  const asking = as('unit', 'anna', String(own));
  const history = await readRecord(store, asking, Number(record));
  const head = history?.versions.at(-1) ?? assert.fail();
  const all = { ...head.values, ...(status === 'retracted' ? {} : values) };
  const saved = { form: register.form('behandling'), status, values: all, why: 'prov' };
  await saveVersion(store, asking, { record: Number(record), madeFrom: head.nr }, saved);
}

async function merge(pair: readonly string[], undoes: boolean): Promise<void> {
  const { store } = register;
  const [one, other] = pair.map((written) => store.find(written));
  if (one === undefined || other === undefined) return;
  const proposed = await proposeMerge(store, as('coordinator', 'anna'), {
    person: one,
    ofPerson: other,
    undoes,
    why: 'prov',
  });
  if (proposed !== undefined) return;
  const open = (await mergesOf(store, as('coordinator', 'bo'), [one])).at(-1) ?? assert.fail();
  await decideMerge(store, as('coordinator', 'bo'), open, true);
}

/** All that somebody reads of the register as of a day, out of rows where they are kept or out of versions alone. */
async function readBy(asking: Asking, asOf: string, kept: ReadonlySet<string>) {
  const { store } = register;
  const forms = [...dictionary.forms.values()];
  return store.door.read(asking, { action: 'prov' }, async (connection) => {
    const runtime = await PostgresRuntime.in(connection);
    const survivors = await survivorsOf(connection, asOf);
    const merged = {
      persons: [...new Set([...survivors].flat())],
      records: (form: Form, persons?: readonly string[]) =>
        recordsAsOf(connection, store, form, { day: asOf, survivors }, persons),
    };
    const asked = { dictionary, asOf: asOf as Day, kept, ...(survivors.size === 0 ? {} : { merged }) };
    const { read, problems, byRecord } = await loadRecords(runtime, asked);
    const row = identifier(ROW);
    const rows: Record<string, unknown> = {};
    const records = new Map<Form, Set<number>>();
    for (const form of forms) {
      const found = await runtime.rows(`SELECT * FROM ${identifier(asRead(form).id)} ORDER BY ${row}`);
      rows[form.id] = found.map(({ [ROW]: _, ...values }) => values);
      if (byRecord.has(form.id)) records.set(form, new Set(found.map((one) => Number(one[ROW]))));
    }
    const numbers = await rowNumbers(runtime, records);
    const told = problems.map((one) => {
      const form = dictionary.forms.get(one.table ?? '');
      return { ...one, row: (form && one.row && numbers.get(form)?.get(one.row)) ?? one.row };
    });
    const counted = Object.entries(read).map(([id, { read: n, empty }]) => [id, n, empty]);
    return { rows, told, counted, byRecord };
  });
}

const ASKING = [as('coordinator'), as('extract'), ...UNITS.map((one) => as('unit', 'anna', one))];

test('after any history, whoever asks reads the same out of the kept rows as out of the versions, as of every day', async () => {
  const { store } = register;
  const kept = await store.keepRows(dictionary);
  assert.deepEqual([...kept].toSorted(), ['behandling', 'diagnos', 'patient']);
  let outOfRows = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      for (const one of steps) await take(one);
      for (const asking of ASKING)
        for (const asOf of DAYS) {
          const { byRecord, ...own } = await readBy(asking, asOf, kept);
          const { byRecord: none, ...versions } = await readBy(asking, asOf, new Set());
          assert.deepEqual(own, versions, `${asking.role} ${asking.unit} ${asOf}`);
          assert.equal(none.size, 0);
          outOfRows += byRecord.size;
        }
    }),
    { numRuns: Number(process.env['VARDMATT_RUNS'] ?? 8), endOnFailure: true },
  );
  assert.ok(outOfRows > 0, 'the rows are what is read');
});

/** Every kept row as the database has it, and whom each unit has reported. */
async function keptNow() {
  const { owner } = register.store;
  const tables: Record<string, unknown> = {};
  for (const form of dictionary.forms.keys())
    tables[form] = await owner.rows(
      `select to_jsonb(t) - '_like' as row from vm_row.${identifier(form)} t order by _record`,
    );
  return tables;
}

test('rows that have been kept from save to save are those that are made anew of the versions, and whoever is erased is in none', async () => {
  const { store } = register;
  const { owner } = store;
  const before = await keptNow();
  await owner.script("update vm.row_form set columns = '{}'");
  await keepRows(owner, [...dictionary.forms.values()]);
  assert.deepEqual(await keptNow(), before);
  const units = 'select unit, person::text from vm.unit_person order by 1, 2';
  const reported =
    "select distinct unit, person::text from vm.record where unit <> '' and person is not null order by 1, 2";
  assert.deepEqual(await owner.rows(units), await owner.rows(reported));
  for (const written of PERSONS) {
    const found = store.find(written);
    if (found !== undefined) await store.erase(as('coordinator'), found);
  }
  for (const table of ['vm_row.behandling', 'vm_row.patient', 'vm.unit_person'])
    assert.deepEqual(await owner.rows(`select * from ${table}`), [], table);
});

test('a variable that is new has its column, one that is gone keeps it, and what older content asks otherwise is read out of versions', async () => {
  const { owner } = register.store;
  const form = register.form('behandling');
  const said: Value = '2024-05-05';
  await register.takeIn('behandling', [
    { person_id: 'sim-0000009', enhet: 'norr', behandlingsdatum: said, slag: 'kirurgi', beslutsdatum: said },
  ]);
  const row = async () =>
    (await owner.rows('select to_jsonb(t) as row from vm_row.behandling t'))[0]?.['row'] as Readonly<
      Record<string, unknown>
    >;
  const [first, ...others] = form.variables.filter(({ id }) => id !== 'beslutsdatum');
  const fewer: Form = { ...form, version: 2, variables: [first ?? assert.fail(), ...others] };
  assert.ok((await keepRows(owner, [fewer])).has('behandling'));
  assert.equal((await row())['beslutsdatum'], said);
  const more: Form = {
    ...form,
    version: 3,
    variables: [...form.variables, { ...(others[0] ?? assert.fail()), id: 'nytt', type: 'integer' }],
  };
  assert.ok((await keepRows(owner, [more])).has('behandling'));
  assert.equal((await row())['nytt'], null);
  assert.ok((await keepRows(owner, [fewer, form])).has('behandling'), 'older content has all that it asks for');
  const asNumber = {
    ...form,
    version: 4,
    variables: form.variables.map((one) => (one.id === 'slag' ? { ...one, type: 'integer' as const } : one)),
  };
  assert.ok((await keepRows(owner, [asNumber])).has('behandling'));
  assert.deepEqual(
    [(await row())['slag'], (await row())['_unfit']],
    [null, true],
    'what is no number is no value, and the row says so',
  );
  assert.ok(!(await keepRows(owner, [form])).has('behandling'), 'a newer content’s type stays');
});
