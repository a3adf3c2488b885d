import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type OwnStore, ownStore } from '../../../test/kit/storage/open-store.ts';
import { SAVED_FORM } from '../../../test/kit/storage/saving-model.ts';
import { openDatabase } from '../../analysis/duckdb.ts';
import { appendRows, createTable } from '../../analysis/row-store.ts';
import type { Form, Value, Variable } from '../../dictionary/dictionary.ts';
import { formToFill } from '../../dictionary/form-to-fill.ts';
import { readFilledForm } from '../../dictionary/read-filled-form.ts';
import { judgedCells } from '../../dictionary/saved-form.ts';
import { wideForm } from '../../dictionary/wide-form.ts';
import { databaseOptions } from '../../work/database-options.ts';
import type { Asking } from '../asking.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { openConflicts } from './conflict-queue.ts';
import { otherVersions } from './form-versions.ts';
import { readRecord } from './read-record.ts';
import { rowsAsOf } from './rows-as-of.ts';
import { type SaveOutcome, saveNew, saveVersion } from './save-form.ts';

let own: OwnStore;
let store: RegisterStore;
before(async () => {
  own = await ownStore();
  ({ store } = own);
});
after(() => own.end());

const NORR: Asking = { role: 'unit', unit: 'norr', author: 'anna', purpose: 'prov' };
const count: Variable = { id: 'antal', name: 'Antal', type: 'integer', required: false, personal: false, codes: [] };
const without = (...ids: string[]) => SAVED_FORM.variables.filter(({ id }) => !ids.includes(id));

/** One form through its versions: a variable is added, then sealed words are dropped, and then a number is given limits. */
const FORMS: readonly { readonly form: Form; readonly values: Readonly<Record<string, Value>> }[] = [
  { form: SAVED_FORM, values: { dag: '2026-01-01', ord: 'Åsa' } },
  {
    form: { ...SAVED_FORM, version: 2, variables: [...SAVED_FORM.variables, count] },
    values: { dag: '2026-01-01', ord: 'Åsa', antal: 70 },
  },
  {
    form: { ...SAVED_FORM, version: 3, variables: [...without('ord'), count] },
    values: { dag: '2026-01-01', antal: 70 },
  },
  {
    form: { ...SAVED_FORM, version: 4, variables: [...without('ord'), { ...count, limits: { from: 0, to: 50 } }] },
    values: { dag: '2026-01-01', antal: 7 },
  },
];

const ownValues = ({ variables }: Form, values: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => variables.some(({ id }) => id === name)));

for (const { form: written, values } of FORMS)
  for (const { form } of FORMS)
    test(`what was saved with version ${written.version} is read, edited and taken out with version ${form.version}`, async () => {
      const id = `prov_${written.version}_${form.version}`;
      const [old, own]: readonly [Form, Form] = [
        { ...written, id },
        { ...form, id },
      ];
      const saved = await saveNew(store, NORR, '191212121212', { form: old, status: 'signed', values, why: '' });
      const { record } = saved as Extract<SaveOutcome, { outcome: 'saved' }>;
      const history = async () => (await readRecord(store, NORR, record)) ?? assert.fail();
      assert.deepEqual((await history()).versions[0]?.values, values, 'all that was written is read');

      // What stands there fills the form in, and what the form no longer allows is told.
      const text = formToFill(own, { record, madeFrom: 1, values });
      const filled = readFilledForm(text, 'fil');
      assert.ok(!('problems' in filled));
      const judged = judgedCells(own, filled.cells, false, 'fil');
      const isTooMany = form.version === 4 && values['antal'] === 70;
      assert.equal('problems' in judged, isTooMany);

      const edited: Readonly<Record<string, Value>> = {
        ...ownValues(own, values),
        dag: '2026-02-02',
        ...(isTooMany ? { antal: 50 } : {}),
      };
      const edit = (as: Form, day: string) =>
        saveVersion(
          store,
          NORR,
          { record, madeFrom: 1 },
          {
            ...{ form: as, status: 'signed', why: 'rättad' },
            values: { ...ownValues(as, edited), dag: day },
          },
        );
      if (Number(form.version) < Number(written.version))
        await assert.rejects(
          edit(own, '2026-02-02'),
          (error) => error instanceof StorageFault && error.problem.code === 'record-form-newer',
        );
      else {
        assert.equal((await edit(own, '2026-02-02')).outcome, 'saved');
        const { versions } = await history();
        assert.deepEqual(
          versions.map(({ formVersion, values: said }) => [formVersion, said]),
          [
            [written.version, values],
            [form.version, edited],
          ],
        );
        // A conflict is about what somebody changed, and no variable that the form has lost since.
        assert.equal((await edit(own, '2026-03-03')).outcome, 'queued');
        const [waits] = (await openConflicts(store, NORR, () => own)).filter((one) => one.own.record === record);
        assert.deepEqual(waits?.conflicts, ['dag']);
      }

      const rows = await rowsAsOf(store, { ...NORR, role: 'extract', unit: '' }, own, '2999-12-31');
      const database = await openDatabase(databaseOptions(0));
      try {
        const asked: Asking = { ...NORR, role: 'extract', unit: '' };
        const trace = { action: 'prov', scope: { forms: id } };
        const others = await store.door.read(asked, trace, (one) => otherVersions(one, own, '2999-12-31'));
        // A record that has been written anew is of the newer form.
        const isOlder = Number(form.version) < Number(written.version);
        assert.deepEqual(
          others.map(({ version }) => version),
          isOlder ? [written.version] : [],
        );
        const wide = wideForm(own, others);
        await createTable(database, wide.form);
        await appendRows(
          database,
          wide.form,
          rows.map((row) => ({ ...row, values: wide.placed(row.values) })),
        );
        const [made = {}] = await database.rows(`SELECT * FROM ${id}`);
        const newest = isOlder ? values : edited;
        // Of what a newer form has this one has the column too, so that nothing is lost.
        for (const name of ['dag', 'antal']) assert.equal(made[name] ?? null, newest[name] ?? null, name);
        assert.equal(
          'antal' in made,
          wide.form.variables.some((one) => one.id === 'antal'),
        );
      } finally {
        database.close();
      }
    });
