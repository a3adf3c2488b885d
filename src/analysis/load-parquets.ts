import type { Form } from '../dictionary/dictionary.ts';
import type { TableFile } from '../files/find-tables.ts';
import type { TableReading } from '../files/text-table/text-table-reader.ts';
import type { Database } from './duckdb.ts';
import { loadParquet } from './load-parquet.ts';

/** A form and the Parquet file that its rows stand in. */
export interface ParquetTable {
  readonly form: Form;
  readonly file: Extract<TableFile, { format: 'parquet' }>;
}

/**
 * Makes each file its form's relation, two at a time: whether rows stand in order is asked of one after another, and so by one
 * processor, however many there are.
 * @param asked columns by form; all where left out
 * @returns what came of each form, by id
 */
export async function loadParquets(
  database: Database,
  tables: readonly ParquetTable[],
  begun: (form: Form) => void,
  asked?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, TableReading>> {
  const readings = new Map<string, TableReading>();
  const left = [...tables];
  const loadInTurn = async (connection: Database) => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { form, file } = next;
      begun(form);
      readings.set(form.id, await loadParquet(connection, form, file, asked?.get(form.id)));
    }
  };
  if (tables.length < 2) await loadInTurn(database);
  else
    await database.beside(async (second) => {
      // Neither is left running where the other fails.
      for (const turn of await Promise.allSettled([loadInTurn(database), loadInTurn(second)]))
        if (turn.status === 'rejected') throw turn.reason;
    });
  return readings;
}
