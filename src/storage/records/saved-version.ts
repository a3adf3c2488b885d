import type { FormContent } from '../../dictionary/merged-form.ts';
import type { Connection } from '../database.ts';
import { open, seal } from '../keys/seal.ts';
import type { RegisterStore } from '../register-store.ts';
import { openedValues } from './sealed-secret.ts';

/** A record's own facts, which no version changes. */
export interface RegisterRecord {
  readonly record: number;
  readonly form: string;
  /** Who reported it; empty where no unit did. */
  readonly unit: string;
  readonly person: string;
}

/** What somebody once saved of a record: free text and designations as they were written. */
export interface SavedVersion extends FormContent {
  readonly nr: number;
  readonly at: Date;
  /** The day from which it counts as known. */
  readonly known: string;
  /** None of a first one. One that isn't the version before was merged with that. */
  readonly madeFrom: number | null;
  /** As what who wrote it asked: an import, or a unit's person. */
  readonly role: string;
  readonly author: string;
  readonly why: string;
  readonly formVersion: number;
  /** Why it is so, by the code of a rule that asked when it was signed. */
  readonly comments: ReadonlyMap<string, string>;
}

/** A record of a person that who asks may see; undefined where there is none, or it is about nobody. */
export async function recordOf(connection: Connection, record: number): Promise<RegisterRecord | undefined> {
  const [row] = await connection.rows(
    'select record, form, unit, person from vm.record where record = $1 and person is not null',
    [record],
  );
  return row as RegisterRecord | undefined;
}

/** A record's versions, the oldest first. */
export async function versionsOf(
  connection: Connection,
  store: RegisterStore,
  { record, person }: Pick<RegisterRecord, 'record' | 'person'>,
): Promise<readonly SavedVersion[]> {
  const rows = await connection.rows(
    `select nr, at, known, made_from as "madeFrom", role, author, why, form_version as "formVersion", status, fields, sealed,
       (select jsonb_object_agg(rule, encode(c.sealed, 'base64') order by rule) from vm.comment c where c.record = v.record and c.nr = v.nr) as comments
     from vm.version v where record = $1 order by nr`,
    [record],
  );
  return rows.map(({ fields, sealed, comments, ...version }) => ({
    ...(version as unknown as Omit<SavedVersion, 'values' | 'comments'>),
    values: openedValues(store, person, { fields, sealed }, `version ${record}`),
    comments: new Map(
      Object.entries((comments ?? {}) as Readonly<Record<string, string>>).map(([rule, text]) => [
        rule,
        open(Buffer.from(text, 'base64'), store.keyed(person).key, aboutComment(record, Number(version['nr']), rule)),
      ]),
    ),
  }));
}

const aboutComment = (record: number, nr: number, rule: string) => `comment ${record} ${nr} ${rule}`;

/** Writes why it is so of what rules ask of a version, sealed: anything may be written there. */
export async function addComments(
  connection: Connection,
  store: RegisterStore,
  { record, person }: Pick<RegisterRecord, 'record' | 'person'>,
  nr: number,
  comments: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [rule, text] of comments)
    await connection.rows(
      `insert into vm.comment (record, nr, rule, unit, sealed, entry) values ($1, $2, $3, '', $4, 0)`,
      [record, nr, rule, seal(text, store.keyed(person).key, aboutComment(record, nr, rule))],
    );
}
