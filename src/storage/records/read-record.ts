import { swedishTime } from '../../calendar/swedish-time.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import type { Asking } from '../asking.ts';
import { pseudonymsOf, survivorsOf } from '../persons/survivors.ts';
import type { RegisterStore } from '../register-store.ts';
import { type LockTold, locksOf } from './locking.ts';
import { queriesOf, type RecordQuery } from './queries.ts';
import { type RegisterRecord, recordOf, type SavedVersion, versionsOf } from './saved-version.ts';

/** A record with all that has been saved of it. */
export interface RecordHistory {
  readonly own: RegisterRecord;
  /** The oldest first. */
  readonly versions: readonly SavedVersion[];
  /** What counts, at the end of the day that is asked of: what was signed last, unless it has been retracted since. */
  readonly signed: SavedVersion | undefined;
  /** Somebody's draft, saved since anything was signed or retracted. */
  readonly draft: SavedVersion | undefined;
  /** As what the record stands; undefined where it wasn't known yet. */
  readonly status: FormStatus | undefined;
  /** Saves of it that wait in the queue. */
  readonly waiting: readonly number[];
  /** What has been asked about it, the oldest first. */
  readonly queries: readonly RecordQuery[];
  /** When it has been locked and unlocked. */
  readonly locks: readonly LockTold[];
}

/** The records of a person that who asks may see, in the order that they came. @param day as they were known at its end; else as they are */
export async function personRecords(
  store: RegisterStore,
  asking: Asking,
  person: string,
  day?: string,
): Promise<readonly RecordHistory[]> {
  return store.door.read(asking, { action: 'läsa poster', persons: [person] }, async (connection) => {
    // Also those that were written under another number, of who has turned out to be the same.
    const everyone = pseudonymsOf(await survivorsOf(connection, day))(person);
    const rows = await connection.rows('select record from vm.record where person = any($1::uuid[]) order by record', [
      everyone,
    ]);
    const all: RecordHistory[] = [];
    for (const { record } of rows) {
      const one = await historyOf(connection, store, Number(record), day);
      if (one?.status !== undefined) all.push(one);
    }
    return all;
  });
}

/** A record; undefined where who asks has none such. @param day as it was known at its end; else as it is */
export async function readRecord(
  store: RegisterStore,
  asking: Asking,
  record: number,
  day?: string,
): Promise<RecordHistory | undefined> {
  return store.door.read(asking, { action: 'läsa post', scope: { record: String(record) } }, (connection) =>
    historyOf(connection, store, record, day),
  );
}

async function historyOf(
  connection: Parameters<typeof recordOf>[0],
  store: RegisterStore,
  record: number,
  day?: string,
): Promise<RecordHistory | undefined> {
  const own = await recordOf(connection, record);
  if (own === undefined) return undefined;
  const all = await versionsOf(connection, store, own);
  const versions = day === undefined ? all : all.filter(({ known }) => known <= day);
  const settled = versions.findLast(({ status }) => status !== 'draft');
  const head = versions.at(-1);
  const isBy = (at: Date) => day === undefined || swedishTime(at).slice(0, day.length) <= day;
  const waiting = await connection.rows(
    'select c.conflict from vm.conflict c where record = $1 and not exists (select from vm.resolution s where s.conflict = c.conflict) order by 1',
    [record],
  );
  return {
    ...{ own, versions, status: settled?.status ?? head?.status },
    signed: settled?.status === 'signed' ? settled : undefined,
    draft: head?.status === 'draft' ? head : undefined,
    waiting: waiting.map(({ conflict }) => Number(conflict)),
    queries: (await queriesOf(connection, store, record))
      .filter(({ at }) => isBy(at))
      .map((query) => ({ ...query, replies: query.replies.filter(({ at }) => isBy(at)) })),
    locks: (await locksOf(connection, store, record))
      .filter(({ at }) => isBy(at))
      .map(({ unlocked, ...lock }) => (unlocked !== undefined && isBy(unlocked.at) ? { ...lock, unlocked } : lock)),
  };
}
