import type { Code } from '../dictionary/dictionary.ts';
import type { Organisation } from '../dictionary/organisation.ts';
import type { Area } from './area.ts';

/** The code lists that forms refer to by name, out of the organisation and the areas, so that no unit or region stands twice. */
export function codeLists(
  organisation: Organisation,
  areas: Iterable<Area>,
): Readonly<Record<string, readonly Code[]>> {
  const units = new Map<string, Code>(organisation.units.map(({ id, name }) => [id, { id, name }]));
  // A new area brings its own reporters: no other file has to know them.
  for (const { reporters, permits } of areas)
    if (permits.length > 0) for (const { id, name } of reporters) if (!units.has(id)) units.set(id, { id, name });
  return {
    regioner: organisation.regions.map(({ code, name }) => ({ id: code, name })),
    sjukvardsregioner: organisation.healthcareRegions.map(({ id, name }) => ({ id, name })),
    enheter: [...units.values()],
  };
}
