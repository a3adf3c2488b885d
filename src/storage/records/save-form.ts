import type { Form, Value } from '../../dictionary/dictionary.ts';
import { type FormContent, type FormStatus, mergedForm } from '../../dictionary/merged-form.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { isReported, REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import type { BrokenRule } from '../../engine/warnings/asked-rules.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { newPersons } from './add-persons.ts';
import { addVersions } from './add-versions.ts';
import { refuseLocked } from './locks.ts';
import { type RecordContent, recordContent } from './record-content.ts';
import { type AskedOfSave, askedOfSave, NOTHING_ASKED, type SaveCheck } from './save-check.ts';
import { addComments, type RegisterRecord, recordOf, type SavedVersion, versionsOf } from './saved-version.ts';
import { sealSecret } from './sealed-secret.ts';

/** A form as somebody saves it. */
export interface FormToSave {
  readonly form: Form;
  readonly status: FormStatus;
  /** Without the person, the unit and the day it became known. */
  readonly values: Readonly<Record<string, Value>>;
  /** May be empty until something has been signed. */
  readonly why: string;
  /** What it is held against; left out, nothing is asked. */
  readonly check?: SaveCheck;
}

/** The record that a save is of, and the version that it was made from. */
export interface SaveOf {
  readonly record: number;
  readonly madeFrom: number;
}

/** What became of a save: where there is nothing else to say, all of it is in the register. */
export type SaveOutcome =
  | {
      readonly outcome: 'saved';
      readonly record: number;
      readonly nr: number;
      readonly status: FormStatus;
      /** Variables that somebody else has changed since, and that it was merged with. */
      readonly taken: readonly string[];
      /** It was to be signed, and is a draft: it has got somebody's draft in it. */
      readonly isUnsigned: boolean;
      /** What rules ask of it: of a draft what will stop it or be asked when it is signed. */
      readonly broken: readonly BrokenRule[];
    }
  /** Rules stop it, or ask what nobody has said why it is so: it isn't saved. */
  | AskedSave
  /** The register says so already. `isUnsigned`: but as somebody's draft, which is to be looked at before it is signed. */
  | {
      readonly outcome: 'unchanged';
      readonly record: number;
      readonly nr: number;
      readonly taken: readonly string[];
      readonly isUnsigned: boolean;
    }
  /** It waits, whole, for somebody to choose. */
  | {
      readonly outcome: 'queued';
      readonly record: number;
      readonly conflict: number;
      readonly conflicts: readonly string[];
    }
  /** A new record says what another does: it isn't saved. */
  | { readonly outcome: 'alike'; readonly record: number };

/** A save that rules stop, or that nobody has said why it is so of what they ask. */
export interface AskedSave extends Pick<AskedOfSave, 'broken' | 'unanswered'> {
  readonly outcome: 'asked';
  readonly form: string;
  /** Undefined of a new one. */
  readonly record: number | undefined;
}

/**
 * Saves a form of a person as a new record.
 * @param written whom it is of, as the person's number or designation is written
 * @param isAnother it is one more, also where a record says the same
 * @throws StorageFault where its key is that of another record
 */
export async function saveNew(
  store: RegisterStore,
  asking: Asking,
  written: string,
  saved: FormToSave,
  isAnother = false,
): Promise<SaveOutcome> {
  await store.keepForm(saved.form);
  for (;;) {
    const person = store.find(written) ?? store.persons([written]).get(written) ?? '';
    const made = await store.door.write(asking, { action: 'spara', persons: [person] }, async (connection) => {
      // Somebody may have been erased while this waited: it is then of somebody new.
      if (store.find(written) !== person) return undefined;
      return addedRecord(connection, store, { asking, person, written, saved, isAnother });
    });
    if (made !== undefined) return made;
  }
}

/**
 * Saves a form as a new version of a record, merged with what has been saved since the version that it was made from. What only
 * somebody may decide is put in the queue, whole.
 * @throws StorageFault where who asks has no such record or version, it is of another or a newer form, the reason is lacking, what is
 * retracted is changed as well, its key is that of another record, or it is locked
 */
export async function saveVersion(
  store: RegisterStore,
  asking: Asking,
  { record, madeFrom }: SaveOf,
  saved: FormToSave,
): Promise<SaveOutcome> {
  await store.keepForm(saved.form);
  return store.door.write(asking, { action: 'spara', scope: { record: String(record) } }, async (connection) => {
    const { own, versions } = await ownRecord(connection, store, asking, record, saved.form);
    const [base, theirs] = [versions[madeFrom - 1], versions.at(-1)];
    if (base === undefined || theirs === undefined)
      throw new StorageFault('record-version-unknown', { record, nr: madeFrom });
    if (saved.why === '' && versions.some(({ status }) => status !== 'draft'))
      throw new StorageFault('save-reason-missing', {});
    const mine = { status: saved.status, values: withOlder(saved.form, saved.values, base) };
    refuseChanges(saved, mine, base);
    const { conflicts, taken, content, isUnsigned, isUnchanged } = mergedForm({ base, mine, theirs });
    if (conflicts.length > 0) {
      const conflict = await queued(connection, store, own, saved, { base: base.nr, theirs: theirs.nr });
      return { outcome: 'queued', record, conflicts, conflict };
    }
    if (isUnchanged) return { outcome: 'unchanged', record, nr: theirs.nr, taken, isUnsigned };
    const asked = await askedOfVersion(connection, store, own, saved, { content, versions });
    const { broken, unanswered } = asked;
    if (asked.isHindered) return { outcome: 'asked', form: own.form, record, broken, unanswered };
    const nr = await addedVersion(connection, store, own, saved, { content, madeFrom, before: theirs });
    if (content.status === 'signed') await addComments(connection, store, own, nr, asked.comments);
    return { outcome: 'saved', record, nr, status: content.status, taken, isUnsigned, broken };
  });
}

/** A record of the unit that asks with its versions, of a form that isn't older than what it was written with. @throws StorageFault */
export async function ownRecord(
  connection: Connection,
  store: RegisterStore,
  asking: Asking,
  record: number,
  form: Form,
): Promise<{ readonly own: RegisterRecord; readonly versions: readonly SavedVersion[] }> {
  const own = await recordOf(connection, record);
  if (own === undefined || own.unit !== asking.unit) throw new StorageFault('record-unknown', { record });
  if (own.form !== form.id) throw new StorageFault('record-other-form', { record, form: form.id, found: own.form });
  const versions = await versionsOf(connection, store, own);
  const { version: known = 1 } = form;
  const found = Math.max(...versions.map(({ formVersion }) => formVersion));
  if (found > known) throw new StorageFault('record-form-newer', { record, found, known });
  const settled = versions.findLast(({ status }) => status !== 'draft');
  await refuseLocked(connection, { ...own, form, said: settled === undefined ? [] : [settled.values] });
  return { own, versions };
}

/** What rules ask of what would be the next version of a record. */
export async function askedOfVersion(
  connection: Connection,
  store: RegisterStore,
  { record, person, unit }: RegisterRecord,
  { form, check }: Pick<FormToSave, 'form' | 'check'>,
  { content, versions }: { readonly content: FormContent; readonly versions: readonly SavedVersion[] },
): Promise<AskedOfSave> {
  const values = reported(form, unit, content.values);
  const save = { record, person, unit, form, status: content.status, values, versions };
  return check === undefined ? NOTHING_ASKED : askedOfSave(connection, store, check, save);
}

/** Writes the next version of a record. The number that it gets is nobody else's: writing is done one at a time, and the table holds it. */
export async function addedVersion(
  connection: Connection,
  store: RegisterStore,
  { record, person, unit }: RegisterRecord,
  { form, why }: Pick<FormToSave, 'form' | 'why'>,
  {
    content,
    madeFrom,
    before,
  }: { readonly content: FormContent; readonly madeFrom: number; readonly before: SavedVersion },
): Promise<number> {
  const said = contentOf(store, form, person, unit, content.values);
  await refuseLocked(connection, { record, unit, form, said: [content.values] });
  if (content.status !== 'retracted') await refuseTakenKey(connection, form, person, said, record);
  const nr = before.nr + 1;
  await addVersions(connection, store, [{ record, nr, madeFrom, person, status: content.status, content: said }], {
    ...{ why, formVersion: form.version ?? 1 },
  });
  return nr;
}

async function addedRecord(
  connection: Connection,
  store: RegisterStore,
  {
    asking: { role, unit },
    person,
    written,
    saved: { form, status, values, why, check },
    isAnother,
  }: {
    readonly asking: Asking;
    readonly person: string;
    readonly written: string;
    readonly saved: FormToSave;
    readonly isAnother: boolean;
  },
): Promise<SaveOutcome> {
  const content = contentOf(store, form, person, unit, values);
  const alike = isAnother ? undefined : await alikeIn(connection, form, person, unit, content);
  if (alike !== undefined) return { outcome: 'alike', record: alike };
  await refuseTakenKey(connection, form, person, content, 0);
  await refuseLocked(connection, { record: undefined, unit, form, said: [values] });
  const save = { record: undefined, person, unit, form, status, values: reported(form, unit, values), versions: [] };
  const asked = check === undefined ? NOTHING_ASKED : await askedOfSave(connection, store, check, save);
  const { broken, unanswered } = asked;
  if (asked.isHindered) return { outcome: 'asked', form: form.id, record: undefined, broken, unanswered };
  // The coordinator writes of who is there.
  const fresh = role === 'coordinator' ? undefined : newPersons(connection, store, new Map([[written, person]]));
  await fresh?.add();
  const [row] = await connection.rows(
    'insert into vm.record (form, unit, person) values ($1, $2, $3) returning record',
    [form.id, unit, person],
  );
  await fresh?.identify();
  const record = Number(row?.['record']);
  await addVersions(connection, store, [{ record, nr: 1, madeFrom: null, person, status, content }], {
    ...{ why, formVersion: form.version ?? 1 },
  });
  if (status === 'signed') await addComments(connection, store, { record, person }, 1, asked.comments);
  return { outcome: 'saved', record, nr: 1, status, taken: [], isUnsigned: false, broken };
}

/** A variable that the form no longer has is nobody's change: the version that has it keeps it. */
export function withOlder({ variables }: Form, values: FormToSave['values'], base: FormContent): FormContent['values'] {
  const isOwn = new Set(variables.map(({ id }) => id));
  return { ...Object.fromEntries(Object.entries(base.values).filter(([id]) => !isOwn.has(id))), ...values };
}

/** @throws StorageFault where what is to be retracted is changed as well */
function refuseChanges({ form, status }: FormToSave, mine: FormContent, base: SavedVersion): void {
  if (status !== 'retracted') return;
  const changed = form.variables.filter(({ id }) => (mine.values[id] ?? null) !== (base.values[id] ?? null));
  if (changed.length > 0) throw new StorageFault('retract-changes', { names: changed.map(({ id }) => id).join(', ') });
}

function contentOf(
  store: RegisterStore,
  form: Form,
  person: string,
  unit: string,
  values: FormToSave['values'],
): RecordContent {
  return recordContent(form, reported(form, unit, values), store.keyed(person));
}

/** With the unit that reports it, where the form says that. */
function reported(form: Form, unit: string, values: FormToSave['values']): FormToSave['values'] {
  return isReported(form) ? { ...values, [REPORTING_UNIT]: unit } : values;
}

/** The newest version of a person's records of a form. */
const NEWEST = `vm.record r join lateral (
  select print, fields, status from vm.version v where v.record = r.record order by nr desc limit 1
) as newest on true where r.form = $1 and r.person = $2 and newest.status <> 'retracted'`;

async function alikeIn(
  connection: Connection,
  form: Form,
  person: string,
  unit: string,
  { print }: RecordContent,
): Promise<number | undefined> {
  const [found] = await connection.rows(
    `select r.record from ${NEWEST} and r.unit = $3 and newest.print = $4 order by r.record limit 1`,
    [form.id, person, unit, print],
  );
  return found === undefined ? undefined : Number(found['record']);
}

/** @throws StorageFault where another record that who asks may see has the same key */
async function refuseTakenKey(
  connection: Connection,
  form: Form,
  person: string,
  { fields }: RecordContent,
  except: number,
): Promise<void> {
  // Of one person all records are.
  const key = form.key.filter((id) => id === PERSON || fields[id] !== undefined);
  if (form.key.length === 0 || key.length < form.key.length) return;
  const [found] = await connection.rows(
    `select r.record from ${NEWEST} and r.record <> $3 and newest.fields @> $4::jsonb order by r.record limit 1`,
    [
      form.id,
      person,
      except,
      JSON.stringify(Object.fromEntries(key.filter((id) => id !== PERSON).map((id) => [id, fields[id]]))),
    ],
  );
  if (found === undefined) return;
  throw new StorageFault('record-key-taken', { form: form.id, record: Number(found['record']), key: key.join(', ') });
}

async function queued(
  connection: Connection,
  store: RegisterStore,
  { record, person, unit }: RegisterRecord,
  { form, status, values, why }: FormToSave,
  { base, theirs }: { readonly base: number; readonly theirs: number },
): Promise<number> {
  const { fields, secret } = contentOf(store, form, person, unit, values);
  const [row] = await connection.rows(
    `insert into vm.conflict (record, base, theirs, unit, author, why, form_version, status, fields, sealed, at, entry)
     values ($1, $2, $3, '', '', $4, $5, $6, $7, $8, now(), 0) returning conflict`,
    [
      ...[record, base, theirs, why, form.version ?? 1, status, JSON.stringify(fields)],
      sealSecret(store, person, secret, `conflict ${record}`),
    ],
  );
  return Number(row?.['conflict']);
}
