import { swedishTime } from '../../calendar/swedish-time.ts';
import type { Form, Value } from '../../dictionary/dictionary.ts';
import type { Connection } from '../database.ts';
import { StorageFault } from '../storage-fault.ts';

/** What is not to be changed: a record, or all that a unit has of a year. */
export interface OpenLock {
  readonly lock: number;
  /** Null of a unit's year. */
  readonly record: number | null;
  readonly unit: string;
  readonly year: number | null;
  /** The variable of each form's day, of a unit's year. */
  readonly dated: Readonly<Record<string, string>> | null;
  readonly at: Date;
  readonly author: string;
}

/** A record, or what would be one, as far as locks know it. */
export interface Lockable {
  /** Undefined of a new one. */
  readonly record: number | undefined;
  readonly unit: string;
  readonly form: Pick<Form, 'id'>;
  /** What it says, and said before. */
  readonly said: readonly Readonly<Record<string, Value>>[];
}

/** The locks that whoever asks is told of, of a unit where one is given. */
export async function openLocks(connection: Connection, unit?: string): Promise<readonly OpenLock[]> {
  const rows = await connection.rows(
    `select lock, record, unit, year, dated, at, author from vm.lock l
     where not exists (select from vm.unlock u where u.lock = l.lock) and ($1::text is null or unit = $1) order by lock`,
    [unit ?? null],
  );
  return rows as unknown as OpenLock[];
}

/** The lock that keeps a record from being changed to what it would say, where there is one. */
export function lockMet(locks: readonly OpenLock[], { record, unit, form, said }: Lockable): OpenLock | undefined {
  return locks.find((one) => {
    if (one.record !== null) return one.record === record;
    if (one.unit !== unit) return false;
    const dated = one.dated?.[form.id];
    return dated !== undefined && said.some((values) => String(values[dated] ?? '').startsWith(`${one.year}-`));
  });
}

/** @throws StorageFault where the record is locked, or of a year that is */
export async function refuseLocked(connection: Connection, about: Lockable): Promise<void> {
  const met = lockMet(await openLocks(connection, about.unit), about);
  if (met === undefined) return;
  const { author, record, unit, year } = met;
  const at = swedishTime(met.at);
  throw record === null
    ? new StorageFault('year-locked', { unit, year: String(year), author, at })
    : new StorageFault('record-locked', { record, author, at });
}
