import type { Form, Row } from '../dictionary/dictionary.ts';
import type { Database } from './duckdb.ts';
import { appendRows, createTable } from './row-store.ts';

/** The form as its refused rows stand in the database, with the values that could be read; no figure is asked of them. */
export function asRefused(form: Form): Form {
  return { ...form, id: `${form.id}_refused_when_read` };
}

/** Keeps refused rows of a form: the relation is made for the first of them, so that most often there is none. */
export async function keepRefused(database: Database, form: Form, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const refused = asRefused(form);
  await createTable(database, refused, 'unless it is there');
  await appendRows(database, refused, rows);
}
