import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Writes a Parquet file of what a query gives, with the writer's options (compression, encryption). */
export async function writeParquet(path: string, query: string, options = ''): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run("SET force_mbedtls_unsafe = 'true'");
  await connection.run("PRAGMA add_parquet_key('nyckel', '0123456789112345')");
  await connection.run(`COPY (${query}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet${options})`);
  connection.closeSync();
  database.closeSync();
}

/** The three assessments that most inputs hold, as a query; `inside` is what each row's `inom_nhv` says. */
export const assessments = (inside: readonly [string, string, string] = ['ja', 'ja', 'ja']): string =>
  `SELECT * FROM (VALUES
    ('p1', 'akademiska', DATE '2024-03-01', DATE '2024-02-20', '03', 'ja', '${inside[0]}'),
    ('p2', 'akademiska', DATE '2024-04-01', DATE '2024-03-20', '03', 'ja', '${inside[1]}'),
    ('p3', 'akademiska', DATE '2024-05-01', DATE '2024-04-20', '01', 'nej', '${inside[2]}')
  ) AS t(person_id, enhet, mdk_datum, remiss_mottagen, hemregion, gep_net, inom_nhv)`;
