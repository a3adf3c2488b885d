import { derivedRows } from '../../../src/dictionary/derived/derived-rows.ts';
import type { DerivedTables } from '../../../src/dictionary/derived/derived-tables.ts';
import { derivedForms } from '../../../src/dictionary/derived-forms.ts';
import type { Dictionary, Tables } from '../../../src/dictionary/dictionary.ts';
import type { Organisation } from '../../../src/dictionary/organisation.ts';

/** The tables and beside them those derived from them, whole: each row has its base row's values too, and its number. */
export function withDerivedTables(
  tables: Tables,
  dictionary: Dictionary,
  derivedTables: DerivedTables,
  organisation: Organisation,
): Tables {
  const { rows } = derivedRows(tables, dictionary, { derivedTables, organisation });
  const all = new Map(tables);
  for (const { id, base } of derivedForms(dictionary)) {
    const recorded = new Map((tables.get(base) ?? []).map((row) => [row.number, row.values]));
    const derived = rows.get(id) ?? [];
    all.set(
      id,
      derived.map(({ number, values }) => ({ number, values: { ...recorded.get(number), ...values } })),
    );
  }
  return all;
}
