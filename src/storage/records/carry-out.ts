import type { Form, Row } from '../../dictionary/dictionary.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { newPersons } from './add-persons.ts';
import { addVersions, type NewVersion } from './add-versions.ts';
import { type ChangedRow, type ImportPlan, personIn } from './import-plan.ts';
import { lockMet, type OpenLock, openLocks } from './locks.ts';
import { type RecordContent, recordContent } from './record-content.ts';

interface WrittenRow {
  readonly row: Row;
  readonly person: string | undefined;
  readonly content: RecordContent;
  /** Of a row that changes a record. */
  readonly changes: ChangedRow | undefined;
}

/** How rows of a file are taken in. */
export interface WaysToImport {
  readonly why: string;
  /** From which day a row counts as known; undefined for from today. */
  readonly known: (form: Form, row: Row) => string | undefined;
  /** Is told of so many rows that are done with. */
  readonly progress: (rows: number) => void;
  /** Done last, in the same transaction. */
  readonly finish?: (connection: Connection) => Promise<void>;
}

/**
 * Does what a plan says: all of it, or nothing, with one trace for the set. Rows are read as they are written, and while the database
 * writes some the next are made ready.
 * @throws StorageFault where somebody has saved or locked a record since it was planned to change it
 */
export async function carryOut(
  store: RegisterStore,
  asking: Asking,
  { form, rows, fresh, changed, passed }: ImportPlan,
  { why, known, progress, finish }: WaysToImport,
): Promise<void> {
  await store.keepForm(form);
  const scope = { forms: form.id, rows: `${fresh} + ${changed.length}` };
  const changes = new Map(changed.map((one) => [one.row, one]));
  await store.door.write(asking, { action: 'importera', scope }, async (connection) => {
    const there = new Set<string>();
    // Nobody locks anything while this writes.
    const locks = await openLocks(connection);
    let writing: Promise<void> = Promise.resolve();
    for await (const some of rows.all()) {
      const wanted = some.filter(({ number }) => !passed.has(number));
      // Not before: somebody may have been erased while this waited.
      const persons = store.persons([...new Set(wanted.flatMap((row) => personIn(row) ?? []))]);
      const written = wanted.map((row): WrittenRow => {
        const change = changes.get(row.number);
        // Under the number that was written, also of who is merged: what is taken apart again has its own.
        const person = change === undefined ? persons.get(personIn(row) ?? '') : change.person;
        const key = person === undefined ? undefined : store.keyed(person);
        return { row, person, content: recordContent(form, row.values, key), changes: change };
      });
      await writing;
      await addNew(connection, store, persons, there);
      await refuseOutrun(connection, written);
      refuseLockedSince(locks, form, written);
      const records = (await addRecords(connection, form, written)).values();
      const versions = written.map(({ row, person, content, changes: change }): NewVersion => {
        const record = change?.record ?? Number(records.next().value);
        const madeFrom = change?.madeFrom ?? null;
        return {
          record,
          person,
          content,
          madeFrom,
          nr: (madeFrom ?? 0) + 1,
          status: 'signed',
          known: known(form, row),
        };
      });
      writing = addVersions(connection, store, versions, { why, formVersion: form.version ?? 1 }).then(() => {
        progress(some.length);
      });
      // It is waited for in its turn.
      writing.catch(() => {});
    }
    await writing;
    await finish?.(connection);
  });
}

/** Those of the persons whom nothing of this file has been of before. */
async function addNew(
  connection: Connection,
  store: RegisterStore,
  persons: ReadonlyMap<string, string>,
  there: Set<string>,
): Promise<void> {
  const some = [...persons].filter(([, person]) => !there.has(person));
  if (some.length === 0) return;
  const fresh = newPersons(connection, store, new Map(some));
  await fresh.add();
  await fresh.identify();
  for (const [, person] of some) there.add(person);
}

/** What was agreed to was shown against what was there then. */
async function refuseOutrun(connection: Connection, rows: readonly WrittenRow[]): Promise<void> {
  const changed = rows.flatMap(({ changes }) => changes ?? []);
  if (changed.length === 0) return;
  const [row] = await connection.rows(
    `select count(*) as n from unnest($1::bigint[], $2::integer[]) as one (record, made_from)
     where exists (select from vm.version v where v.record = one.record and v.nr > one.made_from)`,
    [changed.map(({ record }) => record), changed.map(({ madeFrom }) => madeFrom)],
  );
  if (Number(row?.['n']) > 0) throw new StorageFault('import-outrun', {});
}

/** The same of what has been locked since. */
function refuseLockedSince(locks: readonly OpenLock[], form: Form, rows: readonly WrittenRow[]): void {
  const isMet = rows.some(({ row: { values }, content: { unit }, changes }) => {
    const before = Object.fromEntries((changes?.differs ?? []).map((one) => [one.variable, one.before]));
    return (
      lockMet(locks, { record: changes?.record, unit, form, said: [values, { ...values, ...before }] }) !== undefined
    );
  });
  if (isMet) throw new StorageFault('import-outrun', {});
}

/** Of the rows that change none, in their order. */
async function addRecords(connection: Connection, form: Form, rows: readonly WrittenRow[]): Promise<number[]> {
  const fresh = rows.filter(({ changes }) => changes === undefined);
  if (fresh.length === 0) return [];
  const records = await connection.rows(
    `insert into vm.record (form, unit, person) select $1, unit, person
     from unnest($2::text[], $3::uuid[]) with ordinality as one (unit, person, place) order by place returning record`,
    [form.id, fresh.map(({ content }) => content.unit), fresh.map(({ person }) => person ?? null)],
  );
  return records.map(({ record }) => Number(record));
}
