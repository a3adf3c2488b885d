import type { FormStatus } from '../../dictionary/merged-form.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import type { RecordContent } from './record-content.ts';
import { sealSecret } from './sealed-secret.ts';

/** A version of a record, as it is to be written. Who writes it, when and for what unit the database knows. */
export interface NewVersion {
  readonly record: number;
  readonly nr: number;
  /** None of a first one. */
  readonly madeFrom: number | null;
  /** Undefined of what is about nobody. */
  readonly person: string | undefined;
  readonly status: FormStatus;
  readonly content: RecordContent;
  /** From which day it counts as known, where an import says it. */
  readonly known?: string | undefined;
}

/** Writes versions of one form in one statement. */
export async function addVersions(
  connection: Connection,
  store: RegisterStore,
  versions: readonly NewVersion[],
  { why, formVersion }: { readonly why: string; readonly formVersion: number },
): Promise<void> {
  if (versions.length === 0) return;
  await connection.rows(
    `insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, sealed, print, known, at, entry)
     select record, nr, made_from, '', '', $1, $2, status, fields, sealed, print, known, now(), 0
     from unnest($3::bigint[], $4::integer[], $5::integer[], $6::vm.status[], $7::jsonb[], $8::bytea[], $9::text[], $10::date[])
       as one (record, nr, made_from, status, fields, sealed, print, known)`,
    [
      ...[why, formVersion],
      versions.map(({ record }) => record),
      versions.map(({ nr }) => nr),
      versions.map(({ madeFrom }) => madeFrom),
      versions.map(({ status }) => status),
      versions.map(({ content }) => JSON.stringify(content.fields)),
      versions.map(({ content, person, record }) => sealSecret(store, person, content.secret, `version ${record}`)),
      versions.map(({ content }) => content.print),
      versions.map(({ known }) => known ?? null),
    ],
  );
}
