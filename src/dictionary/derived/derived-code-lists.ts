import type { Code } from '../dictionary.ts';
import type { DerivedTables } from './derived-tables.ts';

/** The code lists that derived forms refer to by name, out of the derivations' own tables, so that no class stands twice. */
export function derivedCodeLists({ siteGroups, levels }: DerivedTables): Readonly<Record<string, readonly Code[]>> {
  const codes = (classes: readonly { readonly id: string; readonly name: string }[]) =>
    classes.map(({ id, name }) => ({ id, name }));
  return {
    lokalgrupper: codes(siteGroups.groups),
    cga_klasser: codes(levels.cga.classes),
    hiaa_klasser: codes(levels.hiaa.classes),
  };
}
