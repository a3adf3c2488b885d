import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

/** A database to ask: the one door to DuckDB. */
export interface Database {
  /** Runs a statement for its effect. */
  readonly run: (sql: string) => Promise<void>;
  /** Rows of a query: whole numbers and decimals as numbers, dates as ISO text, booleans, text; missing is null. */
  readonly rows: (sql: string) => Promise<Readonly<Record<string, DatabaseValue>>[]>;
  /** The connection itself, for what only DuckDB does: appending rows. */
  readonly connection: DuckDBConnection;
  /** Gives back to the system what earlier statements took and no table holds; nothing where memory has no limit. */
  readonly giveBack: () => Promise<void>;
  /** Does the work on a second connection to the same tables, closed when it is done: two statements can run at once. */
  readonly beside: <T>(work: (second: Database) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

export type DatabaseValue = string | number | boolean | null;

export interface DatabaseOptions {
  readonly threads?: number;
  /** Most memory that DuckDB may hold before it spills to `spillFolder`, such as `1200MB`. */
  readonly memoryLimit?: string;
  readonly spillFolder?: string;
  /** There is so little that giving memory back takes longer than it is worth. */
  readonly keepsFreed?: boolean;
}

/** Opens a database in memory. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
    ...(options.spillFolder === undefined ? {} : { temp_directory: options.spillFolder }),
  });
  const first = await instance.connect();
  // A file is asked about many times over, and is what it was as long as its time is.
  await first.run('SET GLOBAL parquet_metadata_cache = true');
  return connected(instance, first, options, () => {
    first.closeSync();
    instance.closeSync();
  });
}

function connected(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  options: DatabaseOptions,
  close: () => void,
): Database {
  return {
    connection,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjects()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])));
    },
    // The allocator keeps what was freed, for each thread, and is emptied when the limit is set, also to what it is.
    giveBack: async () => {
      if (options.memoryLimit !== undefined && !options.keepsFreed)
        await connection.run(`SET memory_limit = '${options.memoryLimit}'`);
    },
    beside: async (work) => {
      const second = await instance.connect();
      const closeSecond = () => second.closeSync();
      try {
        return await work(connected(instance, second, options, closeSecond));
      } finally {
        closeSecond();
      }
    },
    close,
  };
}

/** DuckDB's values as plain ones. Whole numbers come as bigint where they are wide; counts of rows fit in a number. */
function cell(value: DuckDBValue): DatabaseValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  return String(value);
}
