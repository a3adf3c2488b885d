import { SqlRow } from '../engine/sql/sql-row.ts';
import type { WorklistContext } from '../worklists/kinds/kind.ts';
import type { Worklist, WorklistItem } from '../worklists/worklist.ts';
import { worklistItems } from '../worklists/worklist-items.ts';
import type { Database } from './duckdb.ts';

/** What stands on a list, what is due first standing first: of every unit. */
export async function askWorklist(
  database: Pick<Database, 'rows'>,
  list: Worklist,
  context: WorklistContext,
): Promise<readonly WorklistItem[]> {
  const rows = await database.rows(worklistItems.sql(list, context));
  return rows.map((cells) => {
    const row = new SqlRow(cells);
    const [unit, due] = [row.maybeText('unit'), row.maybeDay('due')];
    return {
      ...{ table: row.text('source_table'), row: row.count('row'), person: row.text('person'), day: row.day('day') },
      ...(unit === undefined ? {} : { unit }),
      ...(due === undefined ? {} : { due }),
    };
  });
}
