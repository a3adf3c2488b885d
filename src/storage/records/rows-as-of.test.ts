import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type OwnStore, ownStore } from '../../../test/kit/storage/open-store.ts';
import { SAVED_FORM } from '../../../test/kit/storage/saving-model.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import type { Asking } from '../asking.ts';
import type { RegisterStore } from '../register-store.ts';
import { addVersions } from './add-versions.ts';
import { personRecords } from './read-record.ts';
import { rowsAsOf } from './rows-as-of.ts';
import { type SaveOutcome, saveNew } from './save-form.ts';

let own: OwnStore;
let store: RegisterStore;
before(async () => {
  own = await ownStore();
  ({ store } = own);
});
after(() => own.end());

const asks = (role: Asking['role'], unit = ''): Asking => ({ role, unit, author: 'karin', purpose: 'prov' });
const DAYS = ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'];

interface Saved {
  readonly status: FormStatus;
  readonly known: string;
}

/** What a history says at the end of a day, one version after the other: a draft changes nothing, and what is retracted is gone. */
function replayed(versions: readonly Saved[], day: string): string | undefined {
  let counts: string | undefined;
  for (const [at, { status, known }] of versions.entries()) {
    if (known > day || status === 'draft') continue;
    counts = status === 'signed' ? `version ${at + 1}` : undefined;
  }
  return counts;
}

test('what is known as of any day is what its versions say one after the other, in whatever order they became known', async () => {
  const one = fc.record<Saved>({
    status: fc.constantFrom<FormStatus>('draft', 'signed', 'signed', 'retracted'),
    known: fc.constantFrom(...DAYS),
  });
  const histories = fc.sample(fc.array(one, { minLength: 1, maxLength: 6 }), { numRuns: 60, seed: 7 });
  const first = await saveNew(store, asks('unit', 'norr'), '191212121212', {
    ...{ form: { ...SAVED_FORM, id: 'annat' }, status: 'signed', values: {}, why: '' },
  });
  assert.equal((first as Extract<SaveOutcome, { outcome: 'saved' }>).nr, 1);
  const person = store.find('191212121212') ?? assert.fail();
  const records = await store.door.write(
    asks('import'),
    { action: 'importera', persons: [person] },
    async (connection) => {
      const made: number[] = [];
      for (const versions of histories) {
        const [row] = await connection.rows(
          'insert into vm.record (form, unit, person) values ($1, $2, $3) returning record',
          [...[SAVED_FORM.id, 'norr', person]],
        );
        const record = Number(row?.['record']);
        made.push(record);
        for (const [at, { status, known }] of versions.entries())
          await addVersions(
            connection,
            store,
            [
              {
                ...{ record, nr: at + 1, madeFrom: at === 0 ? null : at, person, status, known },
                content: {
                  unit: 'norr',
                  fields: { dag: DAYS[0] ?? '', slag: `version ${at + 1}` },
                  secret: {},
                  print: '',
                },
              },
            ],
            { why: 'prov', formVersion: 1 },
          );
      }
      return made;
    },
  );
  for (const day of ['2024-12-31', ...DAYS, '2026-01-01']) {
    const expected = histories.map((versions) => replayed(versions, day));
    const rows = await rowsAsOf(store, asks('extract'), SAVED_FORM, day);
    assert.deepEqual(
      rows.map(({ values }) => values['slag']),
      expected.filter((said) => said !== undefined),
      day,
    );
    const read = new Map(
      (await personRecords(store, asks('unit', 'norr'), person, day)).map(({ own, signed }) => [
        own.record,
        signed?.values['slag'],
      ]),
    );
    assert.deepEqual(
      records.map((record) => read.get(record)),
      expected,
      day,
    );
  }
});
