import type { Dictionary } from './dictionary.ts';

/** What people call a table; its id where the dictionary doesn't have it. */
export function tableName({ forms }: Dictionary, table: string): string {
  return forms.get(table)?.name ?? table;
}

/** What people call a column of a table; its id where the dictionary doesn't have it. */
export function columnName({ forms }: Dictionary, table: string | undefined, column: string): string {
  const form = table === undefined ? undefined : forms.get(table);
  return form?.variables.find(({ id }) => id === column)?.name ?? column;
}
