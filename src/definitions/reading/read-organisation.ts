import type { Organisation } from '../../dictionary/organisation.ts';
import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, type Reading, type z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import { repeated } from './measure-faults.ts';
import { organisationFiles } from './organisation-schema.ts';

/** Reads the four files of `content/organisation/`, file name → text. Every problem of every file comes at once. */
export function readOrganisation(
  files: ReadonlyMap<string, string>,
): { readonly organisation: Organisation } | { readonly problems: readonly Problem[] } {
  const regions = readFile(files, 'regioner.yaml', organisationFiles.regioner);
  const healthcareRegions = readFile(files, 'sjukvardsregioner.yaml', organisationFiles.sjukvardsregioner);
  const municipalities = readFile(files, 'kommuner.yaml', organisationFiles.kommuner);
  const units = readFile(files, 'enheter.yaml', organisationFiles.enheter);
  if ('value' in regions && 'value' in healthcareRegions && 'value' in municipalities && 'value' in units) {
    const organisation = {
      regions: regions.value,
      healthcareRegions: healthcareRegions.value,
      municipalities: municipalities.value,
      units: units.value,
    };
    const problems = organisationFaults(organisation);
    return problems.length > 0 ? { problems } : { organisation };
  }
  const all = [regions, healthcareRegions, municipalities, units];
  return { problems: all.flatMap((read) => ('problems' in read ? read.problems : [])) };
}

function readFile<S extends z.ZodType>(
  files: ReadonlyMap<string, string>,
  name: string,
  schema: S,
): Reading<z.output<S>> {
  const [file, text] = [...files].find(([path]) => path.split('/').at(-1) === name) ?? [];
  if (file === undefined || text === undefined)
    return { problems: [invalid(name, 'Filen saknas.', 'Lägg den i mappen organisation.')] };
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : parseWith(schema, parsed.value, file);
}

function organisationFaults({ regions, healthcareRegions, municipalities, units }: Organisation): Problem[] {
  const codes = regions.map(({ code }) => code);
  const known = healthcareRegions.map(({ id }) => id);
  const nowhere = (id: string | undefined) => id !== undefined && !known.includes(id);
  const split = regions.filter((region) => region.healthcareRegion === undefined);
  return [
    ...repeated('regioner.yaml', 'regioner', 'Regionen', codes),
    ...repeated('sjukvardsregioner.yaml', 'sjukvårdsregioner', 'Sjukvårdsregionen', known),
    ...repeated(
      'kommuner.yaml',
      'kommuner',
      'Kommunen',
      municipalities.map(({ code }) => code),
    ),
    ...repeated(
      'enheter.yaml',
      'enheter',
      'Enheten',
      units.map(({ id }) => id),
    ),
    ...regions
      .filter((region) => nowhere(region.healthcareRegion))
      .map(({ code }) => unknownRegion('regioner.yaml', `Region ${code}`)),
    ...municipalities
      .filter((municipality) => nowhere(municipality.healthcareRegion))
      .map(({ code }) => unknownRegion('kommuner.yaml', `Kommun ${code}`)),
    ...split
      .filter(({ code }) => !municipalities.some((municipality) => municipality.code.startsWith(code)))
      .map(({ code }) =>
        invalid('regioner.yaml', `Region ${code} har varken sjukvårdsregion eller kommuner.`, 'Lägg till det ena.'),
      ),
    ...units
      .filter(({ holder }) => !codes.includes(holder))
      .map(({ id }) =>
        invalid('enheter.yaml', `Enheten «${id}» har en huvudman som inte finns.`, 'Skriv regionens kod.'),
      ),
  ];
}

function unknownRegion(file: string, what: string): Problem {
  return invalid(
    file,
    `${what} hör till en sjukvårdsregion som inte finns.`,
    'Skriv ett id ur sjukvardsregioner.yaml.',
  );
}
