import { SqlRow } from '../engine/sql/sql-row.ts';
import type { Problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import type { Database } from './duckdb.ts';
import { sourcesIn } from './parquet-source.ts';

/** Whether a Parquet file can't be read to its end, every value of it: its footer may be whole where a page isn't. */
export async function isDamaged(database: Database, source: string): Promise<boolean> {
  try {
    await database.run(`SELECT max(hash(COLUMNS(*))) FROM ${source}`);
    return false;
  } catch {
    return true;
  }
}

/**
 * The files among the database's tables that can't be read to their end. Only for when something has gone wrong: files are
 * views, and what nobody asks for isn't read.
 */
export async function damagedTables(database: Database): Promise<Problem[]> {
  const views = await database.rows("SELECT sql FROM duckdb_views() WHERE sql LIKE '%read_parquet(%'");
  const found = views.flatMap((view) => sourcesIn(new SqlRow(view).text('sql')));
  const files = new Map(found.map(({ source, file }) => [source, file]));
  const problems: Problem[] = [];
  for (const [source, file] of files)
    if (await isDamaged(database, source)) problems.push(tableProblem('parquet-damaged', { file }));
  return problems;
}
