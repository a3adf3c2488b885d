import { type Database, openDatabase } from '../analysis/duckdb.ts';
import { loadTables } from '../analysis/load-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Progress } from '../files/progress.ts';
import type { Dictionary } from '../register/dictionary.ts';
import { databaseOptions } from './database-options.ts';
import { Refused } from './refused.ts';

/** A data set read into a database of its own. */
export interface DataSet {
  readonly database: Database;
  readonly loaded: LoadedTables;
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
  } finally {
    database.close();
  }
}
