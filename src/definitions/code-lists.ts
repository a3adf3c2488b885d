import type { Code } from '../dictionary/dictionary.ts';
import type { Organisation } from '../dictionary/organisation.ts';
import { HEALTHCARE_REGIONS, REGIONS } from '../dictionary/shaped-variable.ts';
import type { Area } from './area.ts';

/** The code lists that forms refer to by name, out of the organisation and the areas, so that no unit or region stands twice. */
export function codeLists(
  organisation: Organisation,
  areas: Iterable<Pick<Area, 'reporters' | 'permits'>>,
): Readonly<Record<string, readonly Code[]>> {
  const units = new Map<string, Code>(
    organisation.units.map(({ id, name, shortName, synonyms = [] }) => [
      id,
      { id, name, synonyms: [shortName, ...synonyms] },
    ]),
  );
  // A new area brings its own reporters: no other file has to know them.
  for (const { reporters, permits } of areas)
    if (permits.length > 0)
      for (const { id, name, shortName } of reporters)
        if (!units.has(id)) units.set(id, { id, name, synonyms: [shortName] });
  return {
    [REGIONS]: organisation.regions.map(({ code, name, shortName, synonyms = [] }) => ({
      id: code,
      name,
      synonyms: [shortName, ...synonyms],
    })),
    [HEALTHCARE_REGIONS]: organisation.healthcareRegions.map(({ id, name, lawName }) => ({
      id,
      name,
      synonyms: [lawName],
    })),
    enheter: [...units.values()],
  };
}
