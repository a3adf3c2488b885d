import { asRead } from '../../../src/analysis/as-read.ts';
import { bindTables } from '../../../src/analysis/bind-tables.ts';
import type { LoadedTables, TableRows } from '../../../src/analysis/loaded-tables.ts';
import type { Day } from '../../../src/calendar/day.ts';
import { derivedForms } from '../../../src/dictionary/derived-forms.ts';
import type { Dictionary, Tables } from '../../../src/dictionary/dictionary.ts';
import { recordedForms } from '../../../src/dictionary/recorded-forms.ts';
import type { SqlRuntime } from '../../../src/engine/sql/sql-runtime.ts';

/**
 * Puts rows that are already typed into the database, as if they had been read from files and were known on the day: those of
 * recorded forms, and those of derived forms that are among them.
 */
export async function loadRows(
  runtime: SqlRuntime,
  dictionary: Dictionary,
  tables: Tables,
  asOf: Day,
): Promise<LoadedTables> {
  const read: Record<string, TableRows> = {};
  for (const form of recordedForms(dictionary)) {
    const held = asRead(form);
    await runtime.release([held.id]);
    const rows = tables.get(form.id);
    await runtime.hold(held, rows ?? []);
    if (rows !== undefined) read[form.id] = { read: rows.length, refused: 0, unread: [] };
  }
  for (const form of derivedForms(dictionary)) {
    const rows = tables.get(form.id);
    if (rows === undefined) continue;
    await runtime.release([form.id]);
    await runtime.hold(form, rows);
  }
  return bindTables(runtime, dictionary, { read, lost: [], refused: false, problems: [] }, asOf);
}
