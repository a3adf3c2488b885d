import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inMemory } from '../../../test/kit/storage/in-memory.ts';
import { type OwnStore, ownStore } from '../../../test/kit/storage/open-store.ts';
import { SAVED_FORM } from '../../../test/kit/storage/saving-model.ts';
import type { Form, Row, Value } from '../../dictionary/dictionary.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import type { Asking } from '../asking.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { carryOut } from './carry-out.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
import { lock, unlock } from './locking.ts';
import { readRecord } from './read-record.ts';
import { type SaveOutcome, saveNew, saveVersion } from './save-form.ts';

const WHO = '191212121212';
let own: OwnStore;
let store: RegisterStore;
before(async () => {
  own = await ownStore();
  ({ store } = own);
});
after(() => own.end());

const NORR: Asking = { role: 'unit', unit: 'norr', author: 'anna', purpose: 'prov' };
const IMPORT: Asking = { role: 'import', unit: '', author: 'karin', purpose: 'import' };

/** Each test has a form of its own, and so records of its own. */
let forms = 0;
const ownForm = (): Form => ({ ...SAVED_FORM, id: `prov_${forms++}` });

const rowsOf = (...said: readonly Readonly<Record<string, Value>>[]): Row[] =>
  said.map((values, at) => ({ number: at + 2, values: { person_id: WHO, enhet: 'norr', ...values } }));
const plan = (form: Form, rows: readonly Row[]) => planImport(store, IMPORT, form, inMemory(rows));
const carry = (plan: ImportPlan) =>
  carryOut(store, IMPORT, plan, { why: 'import', known: () => undefined, progress: () => {} });

async function saved(form: Form, status: FormStatus, values: Readonly<Record<string, Value>>): Promise<number> {
  const made = await saveNew(store, NORR, WHO, { form, status, values, why: '' }, true);
  return (made as Extract<SaveOutcome, { outcome: 'saved' }>).record;
}

const again = (
  form: Form,
  record: number,
  madeFrom: number,
  status: FormStatus,
  values: Readonly<Record<string, Value>>,
) => saveVersion(store, NORR, { record, madeFrom }, { form, status, values, why: 'rättad' });

/** How many rows are new, changed (and of those how many that somebody signed), held and as before. */
const counts = ({ fresh, changed, held, same }: ImportPlan) => [
  ...[fresh, changed.length, changed.filter(({ isByHand }) => isByHand).length],
  ...[held.map(({ reason }) => reason).join(), same],
];

test('what somebody signed by hand is told from what was taken in, and both can be changed', async () => {
  const form = ownForm();
  await carry(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'a' })));
  const record = await saved(form, 'signed', { dag: '2026-01-02', ord: 'b' });
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'a' }, { dag: '2026-01-02', ord: 'b' }))), [
    ...[0, 0, 0, '', 2],
  ]);
  const other = await plan(form, rowsOf({ dag: '2026-01-01', ord: 'å' }, { dag: '2026-01-02', ord: 'ä' }));
  assert.deepEqual(counts(other), [0, 2, 1, '', 0]);
  await carry(other);
  const { versions, signed } = (await readRecord(store, NORR, record)) ?? assert.fail();
  assert.deepEqual([versions.length, signed?.role, signed?.values['ord'], signed?.madeFrom], [2, 'import', 'ä', 1]);
  const next = await plan(form, rowsOf({ dag: '2026-01-01', ord: 'å' }, { dag: '2026-01-02', ord: 'ö' }));
  assert.deepEqual(counts(next), [0, 1, 0, '', 1]);
});

test('a draft is neither written over nor hides what was signed: a row that says the same is as before, another stands over', async () => {
  const form = ownForm();
  await carry(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'a' })));
  const [row] = await store.owner.rows('select record from vm.record where form = $1', [form.id]);
  await again(form, Number(row?.['record']), 1, 'draft', { dag: '2026-01-01', ord: 'utkast' });
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'a' }))), [0, 0, 0, '', 1]);
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'å' }))), [0, 0, 0, 'draft', 0]);
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-03', ord: 'a' }))), [1, 0, 0, '', 0]);
  const only = ownForm();
  await saved(only, 'draft', { dag: '2026-01-01', ord: 'a' });
  assert.deepEqual(counts(await plan(only, rowsOf({ dag: '2026-01-01', ord: 'a' }))), [0, 0, 0, 'draft', 0]);
});

test('what somebody has retracted is not taken in again, as it was or changed, and a row beside it is', async () => {
  const form = ownForm();
  const record = await saved(form, 'signed', { dag: '2026-01-01', ord: 'a' });
  await again(form, record, 1, 'retracted', { dag: '2026-01-01', ord: 'a' });
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'a' }))), [0, 0, 0, 'retracted', 0]);
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'å' }))), [0, 0, 0, 'retracted', 0]);
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-02', ord: 'a' }))), [1, 0, 0, '', 0]);
  await again(form, record, 2, 'signed', { dag: '2026-01-01', ord: 'a' });
  assert.deepEqual(counts(await plan(form, rowsOf({ dag: '2026-01-01', ord: 'a' }))), [0, 0, 0, '', 1]);
});

test('what is saved while an import waits to be agreed to stops it, and nothing of it is written', async () => {
  const form = ownForm();
  const record = await saved(form, 'signed', { dag: '2026-01-01', ord: 'a' });
  const waits = await plan(form, rowsOf({ dag: '2026-01-01', ord: 'å' }, { dag: '2026-01-09' }));
  await again(form, record, 1, 'draft', { dag: '2026-01-01', ord: 'utkast' });
  await assert.rejects(
    carry(waits),
    (error) => error instanceof StorageFault && error.problem.code === 'import-outrun',
  );
  const [count] = await store.owner.rows('select count(*) as n from vm.record where form = $1', [form.id]);
  assert.equal(count?.['n'], 1);
});

test('a form that says no unit is the same record whoever saved it', async () => {
  const form: Form = { ...ownForm(), variables: SAVED_FORM.variables.filter(({ id }) => id !== 'enhet') };
  await saved(form, 'signed', { dag: '2026-01-01', ord: 'a' });
  const rows = (ord: string) =>
    rowsOf({ dag: '2026-01-01', ord }).map(({ number, values: { enhet: _, ...values } }) => ({ number, values }));
  assert.deepEqual(counts(await plan(form, rows('a'))), [0, 0, 0, '', 1]);
  assert.deepEqual(counts(await plan(form, rows('å'))), [0, 1, 1, '', 0]);
});

test('rows that are looked at in parts are found to be the same as all at once, also of persons who are one', async () => {
  const form = ownForm();
  const persons = Array.from({ length: 30 }, (_, at) => `p-${at}`);
  const said = (change: (at: number) => string) =>
    persons.flatMap((person_id, at) => [
      { person_id, dag: '2026-01-01', ord: change(at) },
      { person_id, dag: `2026-01-${String((at % 9) + 2).padStart(2, '0')}`, ord: 'b' },
    ]);
  await carry(await plan(form, rowsOf(...said(() => 'a'))));
  const rows = rowsOf(...said((at) => (at % 3 === 0 ? 'å' : 'a')), { person_id: 'p-ny', dag: '2026-01-01' });
  const whole = await plan(form, rows);
  const inParts = await planImport(store, IMPORT, form, { ...inMemory(rows), count: rows.length + 7 * 20_000 });
  assert.deepEqual([whole.fresh, whole.changed.length, whole.same], [1, 10, 50]);
  assert.deepEqual([inParts.changed, inParts.held, inParts.same], [whole.changed, whole.held, whole.same]);
  assert.deepEqual(
    rows.map(({ number }) => inParts.passed.has(number)),
    rows.map(({ number }) => whole.passed.has(number)),
  );
});

const COORDINATOR: Asking = { role: 'coordinator', unit: '', author: 'bo', purpose: 'samordning' };

const isOutrun = (error: unknown) => error instanceof StorageFault && error.problem.code === 'import-outrun';

test('rows of a locked record or year stand over, whoever they are of and in whatever part, and the others come in', async () => {
  const form = ownForm();
  await carry(await plan(form, rowsOf({ dag: '2025-01-01', ord: 'a' }, { dag: '2026-01-01', ord: 'a' })));
  const [row] = await store.owner.rows('select min(record) as record from vm.record where form = $1', [form.id]);
  const [record, year] = [
    { record: Number(row?.['record']) },
    { unit: 'norr', year: 2026, dated: { [form.id]: 'dag' } },
  ];
  for (const what of [record, year]) await lock(store, COORDINATOR, what, 'granskas');
  const rows = rowsOf(
    { dag: '2025-01-01', ord: 'å' },
    { dag: '2026-01-01', ord: 'å' },
    ...Array.from({ length: 20 }, (_, at) => ({ person_id: `ny-${form.id}-${at}`, dag: `${2025 + (at % 2)}-02-02` })),
    { dag: '2026-03-03', enhet: 'syd' },
  );
  const whole = await plan(form, rows);
  assert.deepEqual(counts(whole), [11, 0, 0, Array(12).fill('locked').join(), 0]);
  const inParts = await planImport(store, IMPORT, form, { ...inMemory(rows), count: rows.length + 7 * 20_000 });
  assert.deepEqual(inParts.held, whole.held);
  await carry(whole);
  for (const what of [record, year]) await unlock(store, COORDINATOR, what, 'granskat');
  assert.deepEqual(counts(await plan(form, rows)), [10, 2, 0, '', 11]);
});

test('what is locked while an import waits to be agreed to stops it, be it new, changed or moved, and nothing of it is written', async () => {
  const form = ownForm();
  await carry(await plan(form, rowsOf({ dag: '2025-01-01', ord: 'a' })));
  const [row] = await store.owner.rows('select record from vm.record where form = $1', [form.id]);
  const year = (year: number) => ({ unit: 'norr', year, dated: { [form.id]: 'dag' } });
  const waits = await plan(form, rowsOf({ dag: '2025-01-01', ord: 'å' }, { dag: '2024-01-09', person_id: 'ny' }));
  assert.deepEqual(counts(waits), [1, 1, 0, '', 0]);
  for (const what of [{ record: Number(row?.['record']) }, year(2025), year(2024)]) {
    await lock(store, COORDINATOR, what, 'granskas');
    await assert.rejects(carry(waits), isOutrun);
    await unlock(store, COORDINATOR, what, 'granskat');
  }
  const [count] = await store.owner.rows(
    'select count(*) as n from vm.version v join vm.record using (record) where form = $1',
    [form.id],
  );
  assert.equal(count?.['n'], 1);
  await carry(waits);
});
