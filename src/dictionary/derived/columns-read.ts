import { derivedForms, derivedVariables } from '../derived-forms.ts';
import type { Dictionary } from '../dictionary.ts';
import { PERSON } from '../person-column.ts';

/**
 * The columns that derived forms are made from, by recorded table: what their variables say they are made from, what their
 * conditions ask, and whom the row is about. Nothing else is read.
 */
export function columnsRead(dictionary: Dictionary): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>();
  const add = (table: string, column: string) =>
    columns.set(table, (columns.get(table) ?? new Set([PERSON])).add(column));
  for (const form of derivedForms(dictionary)) {
    const own = derivedVariables(form);
    for (const { variable } of form.conditions) if (!own.some(({ id }) => id === variable)) add(form.base, variable);
    for (const { derivation } of own)
      for (const path of derivation.from) {
        const [column = '', table = form.base] = path.split('.').reverse();
        add(table, column);
      }
  }
  return columns;
}
