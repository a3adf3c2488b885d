import type { Dictionary } from './dictionary.ts';

/** The recorded forms behind a form: itself, or the base and the others that a derived form's values are made from. */
export function recordedTables({ forms }: Dictionary, table: string): readonly string[] {
  const form = forms.get(table);
  if (form?.base === undefined) return [table];
  const others = form.variables.flatMap(({ derivation }) =>
    (derivation?.from ?? []).flatMap((path) => (path.includes('.') ? path.slice(0, path.indexOf('.')) : [])),
  );
  return [...new Set([form.base, ...others])];
}
