import type { Form, Row } from '../../dictionary/dictionary.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { newPersons } from './add-persons.ts';
import { addVersions, type NewVersion } from './add-versions.ts';
import { type ImportPlan, personIn } from './import-plan.ts';
import { type RecordContent, recordContent } from './record-content.ts';

/** So many rows go in one statement. */
const BATCH = 2000;

interface WrittenRow {
  readonly row: Row;
  readonly person: string | undefined;
  readonly content: RecordContent;
}

/**
 * Does what plans say: all of all of them, or nothing, with one trace for the set.
 * @param known from which day a row counts as known; undefined for from today
 * @param progress from 0 to 1
 * @throws StorageFault where somebody has saved a record since it was planned to change it
 */
export async function carryOut(
  store: RegisterStore,
  asking: Asking,
  plans: readonly ImportPlan[],
  {
    why,
    known,
    progress,
  }: { why: string; known: (form: Form, row: Row) => string | undefined; progress: (done: number) => void },
): Promise<void> {
  const written = plans.flatMap(({ fresh, changed }) => [...fresh, ...changed.map(({ row }) => row)]);
  const rowOf = (person: string | undefined, form: Form, row: Row): WrittenRow => ({
    row,
    person,
    content: recordContent(form, row.values, person === undefined ? undefined : store.keyed(person)),
  });
  let done = 0;
  const told = (rows: number) => {
    done += rows;
    progress(done / written.length);
  };
  await store.door.write(asking, { action: 'importera', scope: scopeOf(plans) }, async (connection) => {
    // Not before: somebody may have been erased while this waited.
    const persons = store.persons([...new Set(written.flatMap((row) => personIn(row) ?? []))]);
    for (const some of batches([...persons])) {
      const fresh = newPersons(connection, store, new Map(some));
      await fresh.add();
      await fresh.identify();
    }
    for (const { form, fresh, changed } of plans) {
      const add = async (rows: readonly Numbered[]) => {
        const versions = rows.map(
          (one): NewVersion => ({
            ...one,
            ...{ nr: (one.madeFrom ?? 0) + 1, status: 'signed', known: known(form, one.row) },
          }),
        );
        await addVersions(connection, store, versions, { why, formVersion: form.version ?? 1 });
        told(rows.length);
      };
      for (const some of batches(fresh)) {
        // Under the number that was written, also of who is merged: what is taken apart again has its own.
        const rows = some.map((row) => rowOf(persons.get(personIn(row) ?? ''), form, row));
        const records = await addRecords(connection, form, rows);
        await add(rows.map((one, at) => ({ ...one, record: records[at] ?? 0, madeFrom: null })));
      }
      for (const some of batches(changed)) {
        await refuseOutrun(connection, some);
        await add(some.map(({ row, person, record, madeFrom }) => ({ ...rowOf(person, form, row), record, madeFrom })));
      }
    }
  });
}

const scopeOf = (plans: readonly ImportPlan[]) => ({
  forms: plans.map(({ form }) => form.id).join(','),
  rows: plans.map(({ fresh, changed }) => `${fresh.length} + ${changed.length}`).join(','),
});

/** What was agreed to was shown against what was there then. */
async function refuseOutrun(
  connection: Connection,
  changed: readonly { readonly record: number; readonly madeFrom: number }[],
): Promise<void> {
  const [row] = await connection.rows(
    `select count(*) as n from unnest($1::bigint[], $2::integer[]) as one (record, made_from)
     where exists (select from vm.version v where v.record = one.record and v.nr > one.made_from)`,
    [changed.map(({ record }) => record), changed.map(({ madeFrom }) => madeFrom)],
  );
  if (Number(row?.['n']) > 0) throw new StorageFault('import-outrun', {});
}

async function addRecords(connection: Connection, form: Form, rows: readonly WrittenRow[]): Promise<number[]> {
  const records = await connection.rows(
    `insert into vm.record (form, unit, person) select $1, unit, person
     from unnest($2::text[], $3::uuid[]) with ordinality as one (unit, person, place) order by place returning record`,
    [form.id, rows.map(({ content }) => content.unit), rows.map(({ person }) => person ?? null)],
  );
  return records.map(({ record }) => Number(record));
}

interface Numbered extends WrittenRow {
  readonly record: number;
  readonly madeFrom: number | null;
}

function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}
