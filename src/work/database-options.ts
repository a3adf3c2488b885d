import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseOptions } from '../analysis/duckdb.ts';

/** DuckDB spills to disk above this, so that a national data set fits on a small machine. */
const MEMORY_LIMIT = '1200MB';

/** The machine's processors, bounded memory, and a folder to spill to. */
export function databaseOptions(): DatabaseOptions {
  return {
    threads: availableParallelism(),
    memoryLimit: MEMORY_LIMIT,
    spillFolder: join(tmpdir(), `vardmatt-${process.pid}`),
  };
}
