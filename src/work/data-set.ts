import { bindTables } from '../analysis/bind-tables.ts';
import { deriveTables } from '../analysis/derive-tables.ts';
import { type Database, openDatabase } from '../analysis/duckdb.ts';
import { loadTables } from '../analysis/load-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { databaseOptions } from './database-options.ts';
import { Refused } from './refused.ts';

/** A data set read into a database of its own. */
export interface DataSet {
  readonly database: Database;
  readonly loaded: LoadedTables;
}

/** A folder of tables, and the day on which it is to be known. */
export interface Extract {
  readonly folder: string;
  readonly asOf: Day;
}

/**
 * Opens an extract for an area's measures: where they read derived forms, these are made, and what deriving found is
 * among the problems.
 */
export async function withAreaData<T>(
  extract: Extract,
  { dictionary, derivedTables, organisation }: Content,
  area: Area,
  progress: Progress,
  work: (data: DataSet) => Promise<T>,
): Promise<T> {
  return withDataSet(extract, dictionary, progress, async ({ database, loaded }) => {
    if (!readsDerived(area, dictionary)) return work({ database, loaded });
    progress('Härleder variabler', 0);
    const derived = await deriveTables(database, dictionary, derivedTables, organisation);
    return work({ database, loaded: { ...loaded, problems: [...loaded.problems, ...derived] } });
  });
}

function readsDerived({ measures }: Area, { forms }: Dictionary): boolean {
  return measures.some(({ computation: { population } }) =>
    population.rows.some(({ table }) => forms.get(table)?.base !== undefined),
  );
}

/** Opens an extract as it was known on its day, does the work and closes. @throws Refused with every problem when a table can't be used. */
export async function withDataSet<T>(
  { folder, asOf }: Extract,
  dictionary: Dictionary,
  progress: Progress,
  work: (data: DataSet) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(databaseOptions());
  try {
    const loaded = await loadTables(database, dictionary, folder, progress);
    if (loaded.refused) throw new Refused(loaded.problems);
    return await work({ database, loaded: await bindTables(database, dictionary, loaded, asOf) });
  } finally {
    database.close();
  }
}
