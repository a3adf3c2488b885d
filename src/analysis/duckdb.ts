import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Form, Row } from '../dictionary/dictionary.ts';
import {
  type Asked,
  type SqlAnswer,
  type SqlRelation,
  type SqlRuntime,
  type SqlValue,
  type SqlWords,
  sqlAnswers,
} from '../engine/sql/sql-runtime.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import { appendRows, createTable, type RowStore } from './row-store.ts';

/** A database to ask: the one door to DuckDB. */
export interface Database extends SqlRuntime, RowStore {
  /** Gives back to the system what earlier statements took and no table holds; nothing where memory has no limit. */
  readonly giveBack: () => Promise<void>;
  /** Does the work on a second connection to the same tables, closed when it is done: two statements can run at once. */
  readonly beside: <T>(work: (second: Database) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

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
  const isKept = new Set<string>();
  return {
    connection,
    words: WORDS,
    async define({ name, sql, kept, few }: SqlRelation) {
      if (kept !== true) return this.run(`CREATE OR REPLACE TEMPORARY VIEW ${identifier(name)} AS ${sql}`);
      if (isKept.has(name)) await this.run(`DROP TABLE ${name}`);
      isKept.add(name);
      await this.run(`CREATE TEMPORARY TABLE ${name} AS\n${sql}`);
      if (few !== true) await this.giveBack();
    },
    async release(names: readonly string[]) {
      for (const name of names) await this.run(`DROP ${isKept.delete(name) ? 'TABLE' : 'VIEW'} IF EXISTS ${name}`);
      await this.giveBack();
    },
    async hold(form: Form, rows: readonly Row[]) {
      isKept.add(form.id);
      await createTable(this, form, 'unless it is there');
      await appendRows(this, form, rows);
    },
    async columns(sql: string, read: (columns: readonly (readonly unknown[])[]) => void) {
      const result = await connection.run(sql);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        read(chunk.getColumns());
      }
    },
    // What one has asked is read before the next asks: of a nation the answers are large.
    async ask<T>(asked: readonly Asked<T>[]) {
      const found: T[] = [];
      for (const { questions, read } of asked) {
        const answers = new Map<string, SqlAnswer>();
        for (const { id, sql } of questions) answers.set(id, await this.rows(sql));
        found.push(read(sqlAnswers(answers)));
      }
      return found;
    },
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

const WORDS: SqlWords = {
  hash: (columns) => `hash(${columns.map(identifier).join(', ')})`,
  // Codes as numbers of a list: most texts are codes.
  plain: ({ id, type, codes }) => {
    const column = identifier(id);
    if (type === 'code') return `CAST(${column} AS ENUM(${codes.map((code) => literal(code.id)).join(', ')}))`;
    if (type === 'date') return `CAST(${column} - DATE '1970-01-01' AS DOUBLE)`;
    return type === 'integer' ? `CAST(${column} AS DOUBLE)` : column;
  },
};

/** DuckDB's values as plain ones. Whole numbers come as bigint where they are wide; counts of rows fit in a number. */
/** A value of the database as a plain one: whole numbers are wide there, and a day writes itself. */
export function cell(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  return String(value);
}
