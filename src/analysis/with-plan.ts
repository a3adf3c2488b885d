import type { SqlPlan } from '../engine/sql/plan.ts';
import type { Database } from './duckdb.ts';

/** Makes a plan's temporary tables, does the work, and drops them, also when something goes wrong on the way. */
export async function withPlan<T>(database: Database, plan: SqlPlan, work: () => Promise<T>): Promise<T> {
  try {
    for (const statement of plan.setup) await database.run(statement);
    return await work();
  } finally {
    for (const name of plan.temporary) await database.run(`DROP TABLE IF EXISTS ${name}`);
  }
}
