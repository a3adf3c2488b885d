import { availableParallelism, tmpdir } from 'node:os';
import type { DatabaseOptions } from '../analysis/duckdb.ts';
import { errorCode } from '../files/outbox/disk.ts';
import { makeSpillFolder } from '../files/spill-folder.ts';
import { problem } from '../problems/problem.ts';
import { Refused } from './refused.ts';

/** DuckDB spills to disk above this, so that a national data set fits on a small machine. */
const MEMORY_LIMIT = '1200MB';

/** The machine's processors, bounded memory, and a folder of the user's own to spill to. @throws Refused where none can be made */
export function databaseOptions(): Required<DatabaseOptions> {
  return {
    threads: availableParallelism(),
    memoryLimit: MEMORY_LIMIT,
    spillFolder: spillFolder(),
  };
}

function spillFolder(): string {
  try {
    return makeSpillFolder();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new Refused([problem('temporary-folder', { folder: tmpdir() })]);
  }
}
