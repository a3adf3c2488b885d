import { bindTables } from '../analysis/bind-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Day } from '../calendar/day.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Asking, Trace } from '../storage/asking.ts';
import { survivorsOf } from '../storage/persons/survivors.ts';
import { PostgresRuntime } from '../storage/postgres-runtime.ts';
import { type LoadedRecords, loadRecords } from '../storage/records/load-records.ts';
import { madeUpRecords } from '../storage/records/made-up-records.ts';
import type { MergedRecords } from '../storage/records/read-kept-rows.ts';
import { rowNumbers } from '../storage/records/row-numbers.ts';
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
}

/** Does something with the register's tables, all of one moment, in a reading that leaves its trace. */
export async function withRegisterTables<T>(
  store: RegisterStore,
  { asking, trace, dictionary: whole, narrowed: dictionary = whole, asOf }: RegisterReading,
  work: (tables: RegisterTables) => Promise<T>,
): Promise<T> {
  const kept = await store.keepRows(whole);
  return store.door.read(asking, trace, async (connection) => {
    const runtime = await PostgresRuntime.in(connection);
    const survivors = await survivorsOf(connection, asOf);
    const known = { day: asOf, survivors };
    const merged: MergedRecords = {
      persons: [...new Set([...survivors].flat())],
      records: (form, persons) => recordsAsOf(connection, store, form, known, persons),
    };
    const read = await loadRecords(runtime, { dictionary, asOf, kept, ...(survivors.size === 0 ? {} : { merged }) });
    const simulation = simulationIn(await madeUpRecords(runtime, dictionary, read));
    const loaded = await bindTables(runtime, dictionary, read, asOf, 'pseudonyms');
    const numbered = <R extends RowTold>(told: readonly R[]) => withNumbers(runtime, dictionary, read, told);
    return work({ runtime, loaded, simulation, survivors, numbered });
  });
}

async function withNumbers<R extends RowTold>(
  runtime: PostgresRuntime,
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
