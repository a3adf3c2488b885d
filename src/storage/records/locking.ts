import { swedishTime } from '../../calendar/swedish-time.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { open, seal } from '../keys/seal.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { recordOf } from './saved-version.ts';

/** What is locked, or has been: by whom, when and why. */
export interface LockTold {
  readonly lock: number;
  readonly record: number | null;
  readonly form: string | null;
  readonly unit: string;
  readonly year: number | null;
  readonly author: string;
  readonly at: Date;
  readonly why: string;
  /** Who has unlocked it; absent as long as nobody has. */
  readonly unlocked?: { readonly author: string; readonly at: Date; readonly why: string };
}

/** What is to be locked, or unlocked. `dated`: the variable of each form's day. */
export type Locked =
  | { readonly record: number }
  | { readonly unit: string; readonly year: number; readonly dated: Readonly<Record<string, string>> };

/** All that is locked, the oldest first. */
export async function allLocks(store: RegisterStore, asking: Asking): Promise<readonly LockTold[]> {
  const trace = { action: 'läsa lås', scope: { locks: 'open' } };
  return store.door.read(asking, trace, (connection) =>
    locksWhere(connection, store, `not exists (select from vm.unlock o where o.lock = l.lock)`, []),
  );
}

/** A record's locks, those that have been too. */
export function locksOf(connection: Connection, store: RegisterStore, record: number): Promise<readonly LockTold[]> {
  return locksWhere(connection, store, 'l.record = $1', [record]);
}

/** Locks. @throws StorageFault where it is locked, or there is no such record */
export async function lock(store: RegisterStore, asking: Asking, what: Locked, why: string): Promise<void> {
  await store.door.write(asking, { action: 'låsa', scope: scopeOf(what) }, async (connection) => {
    const there = await openOf(connection, what);
    if (there !== undefined)
      throw new StorageFault('lock-there', {
        ...{ author: String(there['author']), at: swedishTime(there['at'] as Date) },
      });
    if (!('record' in what)) {
      await connection.rows(
        `insert into vm.lock (unit, year, dated, why, at, author, entry) values ($1, $2, $3, $4, now(), '', 0)`,
        [what.unit, what.year, JSON.stringify(what.dated), why],
      );
      return;
    }
    const own = await recordOf(connection, what.record);
    if (own === undefined) throw new StorageFault('record-unknown', { record: what.record });
    await connection.rows(
      `insert into vm.lock (record, unit, sealed, at, author, entry) values ($1, '', $2, now(), '', 0)`,
      [what.record, seal(why, store.keyed(own.person).key, aboutLock(what.record))],
    );
  });
}

/** Unlocks. @throws StorageFault where it isn't locked */
export async function unlock(store: RegisterStore, asking: Asking, what: Locked, why: string): Promise<void> {
  await store.door.write(asking, { action: 'låsa upp', scope: scopeOf(what) }, async (connection) => {
    const there = await openOf(connection, what);
    if (there === undefined) throw new StorageFault('lock-none', {});
    const own = 'record' in what ? await recordOf(connection, what.record) : undefined;
    await connection.rows(
      `insert into vm.unlock (lock, unit, why, sealed, at, author, entry) values ($1, '', $2, $3, now(), '', 0)`,
      [
        there['lock'],
        own === undefined ? why : null,
        own === undefined ? null : seal(why, store.keyed(own.person).key, aboutLock(own.record)),
      ],
    );
  });
}

const aboutLock = (record: number) => `lock ${record}`;

const scopeOf = (what: Locked): Readonly<Record<string, string>> =>
  'record' in what ? { record: String(what.record) } : { unit: what.unit, year: String(what.year) };

async function openOf(connection: Connection, what: Locked) {
  const [row] = await connection.rows(
    `select l.lock, l.author, l.at from vm.lock l where not exists (select from vm.unlock o where o.lock = l.lock)
     and (l.record = $1 or ($1::bigint is null and l.record is null and l.unit = $2 and l.year = $3))`,
    'record' in what ? [what.record, null, null] : [null, what.unit, what.year],
  );
  return row;
}

async function locksWhere(
  connection: Connection,
  store: RegisterStore,
  which: string,
  values: readonly unknown[],
): Promise<readonly LockTold[]> {
  const rows = await connection.rows(
    `select l.lock, l.record, r.form, r.person, l.unit, l.year, l.author, l.at, l.why, l.sealed,
       u.author as "openedBy", u.at as "openedAt", u.why as "openedWhy", u.sealed as "openedSealed"
     from vm.lock l left join vm.unlock u using (lock) left join vm.record r on r.record = l.record where ${which} order by l.lock`,
    values,
  );
  return rows.map((row): LockTold => {
    const text = (plain: unknown, sealed: unknown) =>
      Buffer.isBuffer(sealed)
        ? open(sealed, store.keyed(String(row['person'])).key, aboutLock(Number(row['record'])))
        : String(plain);
    const { lock: nr, record, form, unit, year, author, at } = row as unknown as Omit<LockTold, 'why' | 'unlocked'>;
    const isOpened = row['openedAt'] !== null;
    return {
      ...{ lock: nr, record, form, unit, year, author, at, why: text(row['why'], row['sealed']) },
      ...(isOpened
        ? {
            unlocked: {
              ...{ author: String(row['openedBy']), at: row['openedAt'] as Date },
              why: text(row['openedWhy'], row['openedSealed']),
            },
          }
        : {}),
    };
  });
}
