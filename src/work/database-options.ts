import { availableParallelism } from 'node:os';
import type { DatabaseOptions } from '../analysis/duckdb.ts';
import { makeSpillFolder } from '../files/spill-folder.ts';

/** DuckDB spills to disk above this, so that a national data set fits on a small machine. */
const MEMORY_LIMIT = '1200MB';

/** The machine's processors, bounded memory, and a folder of the user's own to spill to. */
export function databaseOptions(): DatabaseOptions {
  return {
    threads: availableParallelism(),
    memoryLimit: MEMORY_LIMIT,
    spillFolder: makeSpillFolder(),
  };
}
