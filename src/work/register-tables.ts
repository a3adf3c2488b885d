import { bindTables } from '../analysis/bind-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Day } from '../calendar/day.ts';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Asking, Trace } from '../storage/asking.ts';
import { survivorsOf } from '../storage/persons/survivors.ts';
import { PostgresRuntime } from '../storage/postgres-runtime.ts';
import { loadRecords } from '../storage/records/load-records.ts';
import { madeUpRecords } from '../storage/records/made-up-records.ts';
import { recordsAsOf } from '../storage/records/rows-as-of.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { simulationIn } from './data-set.ts';

/** The register's records as the tables that an extract of a day has, for whoever asks. */
export interface RegisterTables {
  readonly runtime: PostgresRuntime;
  readonly loaded: LoadedTables;
  readonly simulation: Simulation | undefined;
  /** The pseudonym that stands for each that doesn't stand for itself. */
  readonly survivors: ReadonlyMap<string, string>;
}

/** Who reads which forms, as they were known at the end of which day. */
export interface RegisterReading {
  readonly asking: Asking;
  readonly trace: Trace;
  readonly dictionary: Dictionary;
  readonly asOf: Day;
}

/** Does something with the register's tables, all of one moment, in a reading that leaves its trace. */
export async function withRegisterTables<T>(
  store: RegisterStore,
  { asking, trace, dictionary, asOf }: RegisterReading,
  work: (tables: RegisterTables) => Promise<T>,
): Promise<T> {
  return store.door.read(asking, trace, async (connection) => {
    const runtime = await PostgresRuntime.in(connection);
    const survivors = await survivorsOf(connection, asOf);
    const known = { day: asOf, survivors };
    const merged = survivors.size === 0 ? undefined : (form: Form) => recordsAsOf(connection, store, form, known);
    const read = await loadRecords(runtime, dictionary, asOf, merged);
    const simulation = simulationIn(await madeUpRecords(runtime, dictionary, read));
    const loaded = await bindTables(runtime, dictionary, read, asOf, 'pseudonyms');
    return work({ runtime, loaded, simulation, survivors });
  });
}
