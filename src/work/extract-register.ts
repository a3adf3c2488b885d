import { openDatabase } from '../analysis/duckdb.ts';
import { appendRows, createTable } from '../analysis/row-store.ts';
import { writeTables } from '../analysis/write-tables.ts';
import type { Day } from '../calendar/day.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { type WideForm, wideForm } from '../dictionary/wide-form.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import type { About, Outbox } from '../files/outbox/outbox.ts';
import { programVersion } from '../files/program-version.ts';
import type { Progress } from '../files/progress.ts';
import { removeSpillFolder } from '../files/spill-folder.ts';
import type { Asking } from '../storage/asking.ts';
import { otherVersions } from '../storage/records/form-versions.ts';
import { rowsAsOf } from '../storage/records/rows-as-of.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { databaseOptions } from './database-options.ts';
import { refuseUnwritable, writeOut } from './write-out.ts';

/** An extract of the register, and where it is to be written. */
export interface ToExtract {
  readonly asOf: Day;
  readonly outbox: Outbox;
  readonly folder: string;
  readonly author: string;
}

/**
 * Writes the register as it was known on a day, as tables in Parquet: persons under their pseudonyms, no free text, rows in the order that
 * they came. The same extract twice has the same bytes.
 * @returns rows by table
 */
export async function extractRegister(
  { asOf, outbox, folder, author }: ToExtract,
  dictionary: Dictionary,
  store: RegisterStore,
  progress: Progress,
): Promise<ReadonlyMap<string, number>> {
  const place: OutputFolder = { folder, product: 'uttag', inputs: [] };
  await refuseUnwritable(outbox, place);
  const asking: Asking = { role: 'extract', unit: '', author, purpose: 'uttag' };
  const options = databaseOptions(0);
  const database = await openDatabase(options);
  try {
    const written = new Map<string, number>();
    const wide = new Map<string, WideForm>();
    const forms = recordedForms(dictionary);
    for (const [at, form] of forms.entries()) {
      progress(`Tar ut ${form.id}`, at / forms.length);
      const rows = await rowsAsOf(store, asking, form, asOf);
      const trace = { action: 'läsa formulärens versioner', scope: { forms: form.id, asOf } };
      const others = await store.door.read(asking, trace, (connection) => otherVersions(connection, form, asOf));
      const whole = wideForm(form, others);
      wide.set(form.id, whole);
      await createTable(database, whole.form);
      const placed = others.length === 0 ? rows : rows.map((row) => ({ ...row, values: whole.placed(row.values) }));
      await appendRows(database, whole.form, placed);
      written.set(form.id, rows.length);
    }
    const about = { extract: asOf, programVersion: await programVersion(), forms: formsOf(wide) };
    const columns = { forms: new Map([...wide].map(([id, { form }]) => [id, form])) };
    await writeOut(outbox, place, about, (draft) => writeTables(database, columns, draft.folder, 'parquet'));
    return written;
  } finally {
    database.close();
    removeSpillFolder(options.spillFolder);
  }
}

/** Which versions of its form each table has records of, and the columns that only some of them have. */
function formsOf(wide: ReadonlyMap<string, WideForm>): NonNullable<About['forms']> {
  return Object.fromEntries(
    [...wide].map(([id, { versions, partly }]) => [id, { versioner: [...versions], kolumner: columnsOf(partly) }]),
  );
}

const columnsOf = (partly: WideForm['partly']) =>
  Object.fromEntries([...partly].map(([column, versions]) => [column, [...versions]]));
