import { damagedTables } from '../analysis/damaged-parquet.ts';
import { deriveTables } from '../analysis/derive-tables.ts';
import { type Database, openDatabase } from '../analysis/duckdb.ts';
import { loadTables } from '../analysis/load-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
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

/**
 * Opens a folder of tables for an area's measures: where they read derived forms, these are made, and what deriving found is
 * among the problems.
 */
export async function withAreaData<T>(
  path: string,
  { dictionary, derivedTables, organisation }: Content,
  area: Area,
  progress: Progress,
  work: (data: DataSet) => Promise<T>,
): Promise<T> {
  return withDataSet(path, dictionary, progress, async ({ database, loaded }) => {
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

/** Opens a folder of tables, does the work and closes. @throws Refused with every problem when a table can't be used. */
export async function withDataSet<T>(
  path: string,
  dictionary: Dictionary,
  progress: Progress,
  work: (data: DataSet) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(databaseOptions());
  try {
    const loaded = await loadTables(database, dictionary, path, progress);
    if (loaded.refused) throw new Refused(loaded.problems);
    return await work({ database, loaded });
  } catch (error) {
    // A page of a file may turn out to be damaged when a measure first reads it.
    const damaged = error instanceof Refused ? [] : await damagedTables(database);
    if (damaged.length > 0) throw new Refused(damaged);
    throw error;
  } finally {
    database.close();
  }
}
