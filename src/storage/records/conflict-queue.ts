import type { Form } from '../../dictionary/dictionary.ts';
import { type FormContent, mergedForm, type ThreeForms } from '../../dictionary/merged-form.ts';
import { type ChosenSide, resolvedForm } from '../../dictionary/resolved-form.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { NOTHING_ASKED, type SaveCheck } from './save-check.ts';
import { type AskedSave, addedVersion, askedOfVersion, ownRecord, withOlder } from './save-form.ts';
import { addComments, type RegisterRecord, recordOf, type SavedVersion, versionsOf } from './saved-version.ts';
import { openedValues } from './sealed-secret.ts';

/** A save that waits for somebody to choose, beside what it was made from and what is there now. */
export interface QueuedSave extends ThreeForms {
  readonly conflict: number;
  readonly own: RegisterRecord;
  readonly at: Date;
  readonly author: string;
  readonly why: string;
  readonly base: SavedVersion;
  readonly theirs: SavedVersion;
  /** What is to be chosen as it is now: none where what came later says the same. */
  readonly conflicts: readonly string[];
}

/** What somebody chooses. */
export interface ConflictChoice {
  readonly conflict: number;
  /** The version of the record that they have seen. */
  readonly seen: number;
  readonly choices: ReadonlyMap<string, ChosenSide>;
  readonly isSigned: boolean;
  readonly why: string;
}

/** What became of a choice. */
export type ResolveOutcome =
  | {
      readonly outcome: 'resolved';
      readonly record: number;
      readonly nr: number;
      readonly status: FormContent['status'];
    }
  | AskedSave;

/** The form of a record as it is today. */
type FormOf = (record: RegisterRecord) => Form;

/** What waits in the queue of who asks, the oldest first. */
export async function openConflicts(
  store: RegisterStore,
  asking: Asking,
  formOf: FormOf,
): Promise<readonly QueuedSave[]> {
  return store.door.read(asking, { action: 'läsa kön', scope: { queue: 'open' } }, async (connection) => {
    const rows = await connection.rows(
      `select c.* from vm.conflict c where not exists (select from vm.resolution s where s.conflict = c.conflict)
       order by c.conflict`,
    );
    const all: QueuedSave[] = [];
    for (const row of rows) all.push(await queuedSave(connection, store, row, formOf));
    return all;
  });
}

/**
 * Resolves a conflict as somebody has chosen, which becomes a version of its record where that says anything new.
 * @param judge throws where what was chosen can't be saved
 * @param check what it is held against before it is signed
 * @returns the version that the record has, and as what it stands there; or what rules ask of it, and then it waits still
 * @throws StorageFault where it waits no longer, the record has moved on, or a choice is lacking or too many
 */
export async function resolveConflict(
  store: RegisterStore,
  asking: Asking,
  { conflict, seen, choices, isSigned, why }: ConflictChoice,
  formOf: FormOf,
  judge: (form: Form, content: FormContent) => void,
  check?: SaveCheck,
): Promise<ResolveOutcome> {
  const record = await recordIn(store, asking, conflict);
  return store.door.write(asking, { action: 'avgöra', scope: { record: String(record) } }, async (connection) => {
    const [row] = await connection.rows(
      'select c.* from vm.conflict c where c.conflict = $1 and not exists (select from vm.resolution s where s.conflict = c.conflict)',
      [conflict],
    );
    if (row === undefined) throw new StorageFault('conflict-unknown', { conflict });
    const queued = await queuedSave(connection, store, row, formOf);
    const { theirs, own } = queued;
    if (theirs.nr !== seen) throw new StorageFault('conflict-moved-on', { conflict, record, nr: theirs.nr });
    const form = formOf(own);
    await store.keepForm(form);
    const { versions } = await ownRecord(connection, store, asking, record, form);
    const { lacking, surplus, content, isUnchanged } = resolvedForm(queued, choices, isSigned);
    if (lacking.length + surplus.length > 0)
      throw new StorageFault('conflict-choices', { lacking: lacking.join(', '), surplus: surplus.join(', ') });
    judge(form, content);
    const asked = isUnchanged
      ? NOTHING_ASKED
      : await askedOfVersion(connection, store, own, { form, ...(check && { check }) }, { content, versions });
    const { broken, unanswered } = asked;
    if (asked.isHindered) return { outcome: 'asked', form: own.form, record, broken, unanswered };
    const nr = isUnchanged
      ? theirs.nr
      : await addedVersion(connection, store, own, { form, why }, { content, madeFrom: theirs.nr, before: theirs });
    if (content.status === 'signed') await addComments(connection, store, own, nr, asked.comments);
    await connection.rows(
      `insert into vm.resolution (conflict, nr, unit, author, why, choices, at, entry) values ($1, $2, '', '', $3, $4, now(), 0)`,
      [conflict, nr, why, JSON.stringify(Object.fromEntries(choices))],
    );
    return { outcome: 'resolved', record, nr, status: isUnchanged ? theirs.status : content.status };
  });
}

/** The record that a conflict is of: the trace names it. @throws StorageFault where who asks has no such conflict */
async function recordIn(store: RegisterStore, asking: Asking, conflict: number): Promise<number> {
  const [row] = await store.door.read(asking, { action: 'läsa kön', scope: { queue: 'open' } }, (connection) =>
    connection.rows('select record from vm.conflict where conflict = $1', [conflict]),
  );
  if (row === undefined) throw new StorageFault('conflict-unknown', { conflict });
  return Number(row['record']);
}

async function queuedSave(
  connection: Connection,
  store: RegisterStore,
  row: Readonly<Record<string, unknown>>,
  formOf: FormOf,
): Promise<QueuedSave> {
  const record = Number(row['record']);
  const own = await recordOf(connection, record);
  const versions = own === undefined ? [] : await versionsOf(connection, store, own);
  const [base, theirs] = [versions[Number(row['base']) - 1], versions.at(-1)];
  if (own === undefined || base === undefined || theirs === undefined) throw new Error('a conflict without its record');
  const { status, fields, sealed } = row;
  const values = openedValues(store, own.person, { fields, sealed }, `conflict ${record}`);
  const mine: FormContent = { status: status as FormContent['status'], values: withOlder(formOf(own), values, base) };
  return {
    ...{ conflict: Number(row['conflict']), own, base, mine, theirs },
    ...{ at: row['at'] as Date, author: String(row['author']), why: String(row['why']) },
    conflicts: mergedForm({ base, mine, theirs }).conflicts,
  };
}
