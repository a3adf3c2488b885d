import type { Dictionary } from './dictionary.ts';

/** The table that a person can open to find a row by its number: a derived form's rows have the numbers of its base form's. */
export function recordedTable(table: string, { forms }: Dictionary): string {
  return forms.get(table)?.base ?? table;
}
