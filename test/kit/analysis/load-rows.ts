import { asRead } from '../../../src/analysis/as-read.ts';
import { bindTables } from '../../../src/analysis/bind-tables.ts';
import type { Database } from '../../../src/analysis/duckdb.ts';
import type { LoadedTables, TableRows } from '../../../src/analysis/loaded-tables.ts';
import { appendRows, createTable } from '../../../src/analysis/row-store.ts';
import type { Day } from '../../../src/calendar/day.ts';
import type { Dictionary, Tables } from '../../../src/dictionary/dictionary.ts';
import { recordedForms } from '../../../src/dictionary/recorded-forms.ts';

/** Puts rows that are already typed into the database, as if they had been read from files and were known on the day: those of recorded forms. */
export async function loadRows(
  database: Database,
  dictionary: Dictionary,
  tables: Tables,
  asOf: Day,
): Promise<LoadedTables> {
  const read: Record<string, TableRows> = {};
  for (const form of recordedForms(dictionary)) {
    await createTable(database, asRead(form));
    const rows = tables.get(form.id);
    if (rows === undefined) continue;
    await appendRows(database, asRead(form), rows);
    read[form.id] = { read: rows.length, refused: 0, unread: [] };
  }
  return bindTables(database, dictionary, { read, lost: [], refused: false, problems: [] }, asOf);
}
