import { availableParallelism, tmpdir } from 'node:os';
import type { DatabaseOptions } from '../analysis/duckdb.ts';
import { errorCode } from '../files/outbox/disk.ts';
import { makeSpillFolder } from '../files/spill-folder.ts';
import { problem } from '../problems/problem.ts';
import { Refused } from './refused.ts';

/** DuckDB spills to disk above this, so that a national data set fits on a small machine. */
const MEMORY_LIMIT = '1200MB';

/** Files of no more bytes hold no more rows than one processor asks about at a time. */
const SMALL = 2_000_000;

/**
 * Bounded memory, a folder of the user's own to spill to and the machine's processors: one of them where there is too little for
 * several, since to divide the work and to give memory back then takes longer than the work.
 * @param bytes of the tables that will be asked about
 * @throws Refused where no folder can be made
 */
export function databaseOptions(bytes: number): DatabaseOptions & Pick<Required<DatabaseOptions>, 'spillFolder'> {
  const isSmall = bytes <= SMALL;
  return {
    threads: isSmall ? 1 : availableParallelism(),
    keepsFreed: isSmall,
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
