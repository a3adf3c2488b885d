import { bindTables } from '../analysis/bind-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import { rowNumbers } from '../analysis/row-numbers.ts';
import type { Day } from '../calendar/day.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Asking, Trace } from '../storage/asking.ts';
import type { Connection } from '../storage/database.ts';
import { survivorsOf } from '../storage/persons/survivors.ts';
import { PostgresRuntime } from '../storage/postgres-runtime.ts';
import { homeRelations, otherRelations } from '../storage/records/counted-here.ts';
import { type LoadedRecords, loadRecords, type RecordsAsked } from '../storage/records/load-records.ts';
import { madeUpRecords } from '../storage/records/made-up-records.ts';
import type { MergedRecords } from '../storage/records/read-kept-rows.ts';
import { recordsAsOf } from '../storage/records/rows-as-of.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { DividedRuntime, type RuntimePart } from '../storage/servers/divided-runtime.ts';
import { type HeldPlaces, readingAll, serversOf, unitsAt } from '../storage/servers/reading-all.ts';
import { HOME } from '../storage/servers/unit-places.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { simulationIn } from './data-set.ts';

/** The register's records as the tables that an extract of a day has, for whoever asks. */
export interface RegisterTables {
  readonly runtime: SqlRuntime;
  readonly loaded: LoadedTables;
  readonly simulation: Simulation | undefined;
  /** The pseudonym that stands for each that doesn't stand for itself. */
  readonly survivors: ReadonlyMap<string, string>;
  /** What is told of rows, with the numbers that they have in an extract: to be asked of all that leaves the reading. */
  readonly numbered: <T extends RowTold>(told: readonly T[]) => Promise<readonly T[]>;
}

/** What is told of a row of a table. */
interface RowTold {
  readonly table?: string;
  readonly row?: number;
}

/** Who reads which forms, as they were known at the end of which day. */
export interface RegisterReading {
  readonly asking: Asking;
  readonly trace: Trace;
  /** The content's. */
  readonly dictionary: Dictionary;
  /** Its forms and variables that are read; left out, all. */
  readonly narrowed?: Dictionary;
  readonly asOf: Day;
  /** Done in the reading before anything is read. */
  readonly first?: (connection: Connection) => Promise<void>;
}

/** Does something with the register's tables, all of one moment, in a reading that leaves its trace. */
export async function withRegisterTables<T>(
  store: RegisterStore,
  { asking, trace, ...reading }: RegisterReading,
  work: (tables: RegisterTables) => Promise<T>,
): Promise<T> {
  const { dictionary: whole, narrowed: dictionary = whole, asOf } = reading;
  const kept = await store.keepRows(whole);
  return store.door.read(asking, trace, async (connection) => {
    await reading.first?.(connection);
    const runtime = await PostgresRuntime.in(connection);
    const survivors = await survivorsOf(connection, asOf);
    const known = { day: asOf, survivors };
    const merged: MergedRecords = {
      persons: [...new Set([...survivors].flat())],
      records: (form, persons) => recordsAsOf(connection, store, form, known, persons),
    };
    const read = { dictionary, asOf, kept, ...(survivors.size === 0 ? {} : { merged }) };
    return work({ ...(await loadedTables(runtime, read)), survivors });
  });
}

/**
 * The same of a register whose units are at several servers: the tables stay where they are, and what is asked of them is joined.
 * @throws StorageFault where a server doesn't answer, or two persons are one
 */
export async function withDividedTables<T>(
  held: HeldPlaces,
  { asking, trace, dictionary: whole, narrowed: dictionary = whole, asOf }: RegisterReading,
  work: (tables: RegisterTables) => Promise<T>,
): Promise<T> {
  const { servers, places } = held;
  // Before anything is read: rows that are made after it began a reading doesn't see.
  const kept = await Promise.all(
    serversOf(places).map((server) => servers.asking(server, async () => (await servers.at(server)).keepRows(whole))),
  );
  const away = [...places.values()].flatMap(({ unit, server }) => (server === HOME ? [] : [unit]));
  return readingAll(held, asking, trace, async (readings) => {
    const survivors = await survivorsOf((readings[0] ?? unread()).connection, asOf);
    if (survivors.size > 0) throw new StorageFault('merged-at-servers', {});
    const parts = await Promise.all(
      readings.map(async ({ server, connection }) => {
        const runtime = await PostgresRuntime.in(connection);
        const placed = server === HOME ? homeRelations(away) : otherRelations(unitsAt(places, server));
        for (const relation of placed) await runtime.define(relation);
        return { runtime, asking: (one) => servers.asking(server, one) } satisfies RuntimePart;
      }),
    );
    const [home = unread(), ...others] = parts;
    const runtime = new DividedRuntime(home, others);
    const keptByAll = kept.reduce((all, one) => all.intersection(one));
    return work({ ...(await loadedTables(runtime, { dictionary, asOf, kept: keptByAll })), survivors });
  });
}

const unread = (): never => {
  throw new Error('the register itself wasn’t read');
};

async function loadedTables(runtime: SqlRuntime, reading: RecordsAsked): Promise<Omit<RegisterTables, 'survivors'>> {
  const { dictionary, asOf } = reading;
  const read = await loadRecords(runtime, reading);
  const simulation = simulationIn(await madeUpRecords(runtime, dictionary, read));
  const loaded = await bindTables(runtime, dictionary, read, asOf, 'pseudonyms');
  const numbered = <R extends RowTold>(told: readonly R[]) => withNumbers(runtime, dictionary, read, told);
  return { runtime, loaded, simulation, numbered };
}

async function withNumbers<R extends RowTold>(
  runtime: SqlRuntime,
  dictionary: Dictionary,
  { byRecord }: LoadedRecords,
  told: readonly R[],
): Promise<readonly R[]> {
  const forms = new Map(recordedForms(dictionary).map((form) => [form.id, form]));
  const formOf = ({ table = '' }: RowTold) => (byRecord.has(table) ? forms.get(table) : undefined);
  const records = new Map(
    [...Map.groupBy(told, formOf)].flatMap(([form, some]) =>
      form === undefined ? [] : [[form, new Set(some.flatMap(({ row }) => row ?? []))] as const],
    ),
  );
  const numbers = await rowNumbers(runtime, records);
  return told.map((one) => {
    const form = formOf(one);
    const row = form === undefined || one.row === undefined ? undefined : numbers.get(form)?.get(one.row);
    return row === undefined ? one : { ...one, row };
  });
}
