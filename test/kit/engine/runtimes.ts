import assert from 'node:assert/strict';
import { openDatabase as openDuckdb } from '../../../src/analysis/duckdb.ts';
import type { SqlRuntime } from '../../../src/engine/sql/sql-runtime.ts';
import type { Evaluation } from '../../../src/results/result.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { PostgresRuntime } from '../../../src/storage/postgres-runtime.ts';
import { testServer } from '../storage/database.ts';

/** A database that the engine runs on, for tests to put rows in. */
export interface TestRuntime {
  readonly name: string;
  /** Does the work in an empty database, or in one where earlier work's relations may be left. */
  readonly use: <T>(work: (runtime: SqlRuntime) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
}

/** Every database that the engine runs on: what is computed on one is held to be computed on all. The first is what commands use. */
export async function testRuntimes(): Promise<readonly [TestRuntime, ...TestRuntime[]]> {
  return [await duckdb(), await postgres()];
}

async function duckdb(): Promise<TestRuntime> {
  const database = await openDuckdb({ threads: 1 });
  return { name: 'DuckDB', use: (work) => work(database), end: async () => database.close() };
}

async function postgres(): Promise<TestRuntime> {
  const server = await testServer();
  const database = openDatabase({ host: server.host, user: server.owner, database: 'postgres' });
  return {
    name: 'PostgreSQL',
    use: (work) => database.transaction(async (connection) => work(await PostgresRuntime.in(connection))),
    end: async () => {
      await database.end();
      await server.end();
    },
  };
}

/** The evaluation that every database gives, to the byte. */
export async function onAll(
  [first, ...others]: readonly [TestRuntime, ...TestRuntime[]],
  work: (runtime: SqlRuntime) => Promise<Evaluation>,
): Promise<Evaluation> {
  const evaluation = await first.use(work);
  const bytes = JSON.stringify(evaluation);
  for (const { name, use } of others) {
    const other = await use(work);
    // Parts first: what differs is then told without all that doesn't.
    if (JSON.stringify(other) !== bytes)
      for (const part of ['rows', 'problems', 'results'] as const)
        assert.deepEqual(other[part], evaluation[part], `${name} differs from ${first.name}`);
    assert.equal(JSON.stringify(other), bytes, `${name} differs from ${first.name}`);
  }
  return evaluation;
}
