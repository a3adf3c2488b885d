import { bindTables } from '../analysis/bind-tables.ts';
import { damagedTables } from '../analysis/damaged-parquet.ts';
import { deriveTables } from '../analysis/derive-tables.ts';
import { type Database, openDatabase } from '../analysis/duckdb.ts';
import { loadTables } from '../analysis/load-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import { placed } from '../analysis/placed.ts';
import { type SimulatedRows, simulatedRows } from '../analysis/simulated-rows.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { narrowed } from '../dictionary/narrowed.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { type ColumnsAsked, columnsAsked } from '../engine/columns-asked.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import type { Content } from '../files/content.ts';
import { nodeDisk } from '../files/outbox/disk.ts';
import { named } from '../files/outbox/judge-place.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Progress } from '../files/progress.ts';
import { readOrigin } from '../files/read-origin.ts';
import { removeSpillFolder } from '../files/spill-folder.ts';
import { replacedTables, type TablePrints, tablePrints } from '../files/table-prints.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type AssumedExtract, assumedExtract, type DayOption } from './assumed-extract.ts';
import { databaseOptions } from './database-options.ts';
import { Refused } from './refused.ts';

/** A data set read into a database of its own. */
export interface DataSet {
  readonly database: Database;
  readonly loaded: LoadedTables;
  /** The forms and columns that were read: all, or those that an area asks for. */
  readonly dictionary: Dictionary;
  /** There when every table is made up. */
  readonly simulation: Simulation | undefined;
  /** There when nobody has said of which day they are. Those that are made up say it themselves. */
  readonly assumed: AssumedExtract | undefined;
}

/** A folder of tables, and the day on which it is to be known. */
export interface DatedFolder {
  readonly folder: string;
  readonly asOf: Day;
  /** Nobody has said it, which this option does. */
  readonly undated?: DayOption;
}

/**
 * Opens a folder of tables, as it was known on the day, for an area's measures: only the columns that they read are judged and kept. Where they read
 * derived forms, these are made, and what deriving found is among the problems.
 */
export async function withAreaData<T>(
  extract: DatedFolder,
  content: Content,
  area: Area,
  progress: Progress,
  work: (data: DataSet) => Promise<T>,
): Promise<T> {
  const asked = columnsAsked(area, content.dictionary);
  const read = async (data: DataSet) => {
    if (!readsDerived(area, content.dictionary)) return work(data);
    progress('Härleder variabler', 0);
    const { loaded } = data;
    return work({ ...data, loaded: { ...loaded, problems: [...loaded.problems, ...(await derive(data, content))] } });
  };
  return withDataSet(extract, content.dictionary, progress, read, asked);
}

/** Makes the derived forms' relations: what should be looked at, placed in the files. */
export async function derive(
  { database, dictionary, loaded }: Pick<DataSet, 'dictionary' | 'loaded'> & { readonly database: SqlRuntime },
  { derivedTables, organisation }: Content,
): Promise<readonly Problem[]> {
  if (derivedTables === undefined) throw new RangeError('the content was read without what is derived');
  return placed(await deriveTables(database, dictionary, derivedTables, organisation), loaded);
}

/**
 * What rows themselves say that bear no simulation's mark, such as a folder's that was copied without its hidden file: that
 * they are made up.
 * @throws Refused where made-up persons are among others
 */
export function simulationIn({ madeUp, others }: SimulatedRows): Simulation | undefined {
  if (madeUp.length === 0) return undefined;
  if (others.length > 0) throw new Refused([problem('data-mixed-rows', { tables: madeUp.join(', ') })]);
  return {};
}

/** Whether any measure of the area counts rows of a derived form. */
export function readsDerived({ measures }: Area, { forms }: Dictionary): boolean {
  return measures.some(({ computation: { population } }) =>
    population.rows.some(({ table }) => forms.get(table)?.base !== undefined),
  );
}

/**
 * Opens a folder of tables as it was known on the day, does the work and closes: every column, or those `asked` for and the
 * required ones.
 * @throws Refused with every problem when a table can't be used or was replaced meanwhile, or when made-up tables stand with others
 */
export async function withDataSet<T>(
  extract: DatedFolder,
  dictionary: Dictionary,
  progress: Progress,
  work: (data: DataSet) => Promise<T>,
  asked?: ColumnsAsked,
): Promise<T> {
  const { folder, asOf } = extract;
  const before = await tablePrints(folder);
  const options = databaseOptions([...before.values()].reduce((sum, { bytes }) => sum + bytes, 0));
  const database = await openDatabase(options);
  // While the database reads.
  const reading = readOrigin(nodeDisk, folder);
  reading.catch(() => {});
  try {
    const read = await loadTables(database, dictionary, folder, progress, asked);
    const origin = await reading;
    if ('problems' in origin) throw new Refused(origin.problems);
    if (read.refused) throw new Refused(read.problems);
    const kept = asked === undefined ? dictionary : narrowed(dictionary, asked);
    const simulation = origin.simulation ?? simulationIn(await simulatedRows(database, recordedForms(kept)));
    const loaded = await bindTables(database, kept, read, asOf);
    const assumed = await assumedExtract(database, kept, { ...extract, madeUpUntil: simulation?.uttag });
    return await work({ database, loaded, dictionary: kept, simulation, assumed });
  } catch (error) {
    // A page of a file may turn out to be damaged when a measure first reads it.
    const damaged = error instanceof Refused ? [] : await damagedTables(database);
    if (damaged.length > 0) throw new Refused(damaged);
    throw error;
  } finally {
    database.close();
    removeSpillFolder(options.spillFolder);
    // Whatever came of them, figures or a fault.
    await refuseReplaced(folder, before);
  }
}

/** Tables of two extracts would give figures that nobody could make again. @throws Refused where one was replaced meanwhile */
async function refuseReplaced(folder: string, before: TablePrints): Promise<void> {
  const replaced = await replacedTables(folder, before);
  if (replaced.length > 0)
    throw new Refused([problem('data-replaced', { folder, names: named(replaced.toSorted()) }, { file: folder })]);
}
