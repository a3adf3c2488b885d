import type { Form, Row } from '../../dictionary/dictionary.ts';
import { SIMULATED_ID } from '../../simulation/simulated-id.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { seal } from '../keys/seal.ts';
import type { RegisterStore } from '../register-store.ts';
import { type ImportPlan, personIn } from './import-plan.ts';
import { personIdentity } from './person-identity.ts';
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
  const rowOf = (persons: ReadonlyMap<string, string>, form: Form, row: Row): WrittenRow => {
    const name = personIn(row);
    const person = name === undefined ? undefined : persons.get(name);
    return {
      row,
      person,
      content: recordContent(form, row.values, person === undefined ? undefined : store.keyed(person)),
    };
  };
  let done = 0;
  const told = (rows: number) => {
    done += rows;
    progress(done / written.length);
  };
  await store.door.write(asking, { action: 'importera', scope: scopeOf(plans) }, async (connection) => {
    // Not before: somebody may have been erased while this waited.
    const persons = store.persons([...new Set(written.flatMap((row) => personIn(row) ?? []))]);
    await addPersons(connection, store, persons);
    for (const { form, fresh, changed } of plans) {
      const add = async (rows: readonly Numbered[]) => {
        await addVersions(connection, store, rows, { why, known: (row) => known(form, row) });
        told(rows.length);
      };
      for (const some of batches(fresh)) {
        const rows = some.map((row) => rowOf(persons, form, row));
        const records = await addRecords(connection, form, rows);
        await add(rows.map((one, at) => ({ ...one, record: records[at] ?? 0, madeFrom: null })));
      }
      for (const some of batches(changed))
        await add(some.map(({ row, record, madeFrom }) => ({ ...rowOf(persons, form, row), record, madeFrom })));
    }
  });
}

const scopeOf = (plans: readonly ImportPlan[]) => ({
  forms: plans.map(({ form }) => form.id).join(','),
  rows: plans.map(({ fresh, changed }) => `${fresh.length} + ${changed.length}`).join(','),
});

async function addPersons(
  connection: Connection,
  store: RegisterStore,
  persons: ReadonlyMap<string, string>,
): Promise<void> {
  for (const some of batches([...persons])) {
    const ids = some.map(([, person]) => person);
    await connection.rows(
      'insert into vm.person (person, made_up) select * from unnest($1::uuid[], $2::boolean[]) on conflict do nothing',
      [ids, some.map(([written]) => new RegExp(SIMULATED_ID).test(written))],
    );
    const known = await connection.rows('select distinct person from vm.identity where person = any($1::uuid[])', [
      ids,
    ]);
    const has = new Set(known.map(({ person }) => person));
    const lacking = some.filter(([, person]) => !has.has(person) && has.add(person));
    const identities = lacking.map(([written, person]) => ({ person, ...personIdentity(written, store.today()) }));
    await connection.rows(
      'insert into vm.identity (person, kind, sealed) select * from unnest($1::uuid[], $2::text[], $3::bytea[])',
      [
        identities.map(({ person }) => person),
        identities.map(({ kind }) => kind),
        identities.map(({ person, value }) => seal(value, store.keyed(person).key, `identity ${person}`)),
      ],
    );
  }
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

async function addVersions(
  connection: Connection,
  store: RegisterStore,
  rows: readonly Numbered[],
  { why, known }: { readonly why: string; readonly known: (row: Row) => string | undefined },
): Promise<void> {
  const sealed = rows.map(({ content, person, record }) =>
    person === undefined || Object.keys(content.secret).length === 0
      ? null
      : seal(JSON.stringify(content.secret), store.keyed(person).key, `version ${record}`),
  );
  await connection.rows(
    `insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, sealed, print, known, at, entry)
     select record, coalesce(made_from, 0) + 1, made_from, '', '', $1, 1, 'signed', fields, sealed, print, known, now(), 0
     from unnest($2::bigint[], $3::integer[], $4::jsonb[], $5::bytea[], $6::text[], $7::date[])
       as one (record, made_from, fields, sealed, print, known)`,
    [
      why,
      rows.map(({ record }) => record),
      rows.map(({ madeFrom }) => madeFrom),
      rows.map(({ content }) => JSON.stringify(content.fields)),
      sealed,
      rows.map(({ content }) => content.print),
      rows.map(({ row }) => known(row) ?? null),
    ],
  );
}

function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}
