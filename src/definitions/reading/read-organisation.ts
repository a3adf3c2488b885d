import type { Inhabitants, Organisation } from '../../dictionary/organisation.ts';
import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, type Reading, type z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import { repeated } from './measure-faults.ts';
import { organisationFiles } from './organisation-schema.ts';

/** How many live where: the one file that may be missing, since nothing but what is told beside the population rests on it. */
const INHABITANTS = 'folkmangd.yaml';

/** Reads the files of `content/organisation/`, file name → text. Every problem of every file comes at once. */
export function readOrganisation(
  files: ReadonlyMap<string, string>,
): { readonly organisation: Organisation } | { readonly problems: readonly Problem[] } {
  const regions = readFile(files, 'regioner.yaml', organisationFiles.regioner);
  const healthcareRegions = readFile(files, 'sjukvardsregioner.yaml', organisationFiles.sjukvardsregioner);
  const municipalities = readFile(files, 'kommuner.yaml', organisationFiles.kommuner);
  const units = readFile(files, 'enheter.yaml', organisationFiles.enheter);
  const inhabitants = fileNamed(files, INHABITANTS) && readFile(files, INHABITANTS, organisationFiles.folkmangd);
  const isSound = inhabitants === undefined || 'value' in inhabitants;
  if ('value' in regions && 'value' in healthcareRegions && 'value' in municipalities && 'value' in units && isSound) {
    const organisation = {
      regions: regions.value,
      healthcareRegions: healthcareRegions.value,
      municipalities: municipalities.value,
      units: units.value,
      inhabitants: (inhabitants?.value ?? []).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    };
    const problems = organisationFaults(organisation);
    return problems.length > 0 ? { problems } : { organisation };
  }
  const all = [regions, healthcareRegions, municipalities, units, ...(inhabitants === undefined ? [] : [inhabitants])];
  return { problems: all.flatMap((read) => ('problems' in read ? read.problems : [])) };
}

function fileNamed(files: ReadonlyMap<string, string>, name: string) {
  return [...files].find(([path]) => path.split('/').at(-1) === name);
}

function readFile<S extends z.ZodType>(
  files: ReadonlyMap<string, string>,
  name: string,
  schema: S,
): Reading<z.output<S>> {
  const [file, text] = fileNamed(files, name) ?? [];
  if (file === undefined || text === undefined)
    return { problems: [invalid(name, 'Filen saknas.', 'Lägg den i mappen organisation.')] };
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : parseWith(schema, parsed.value, file);
}

function organisationFaults(organisation: Organisation): Problem[] {
  const { regions, healthcareRegions, municipalities, units, inhabitants } = organisation;
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
    ...repeated(
      INHABITANTS,
      'folkmängd',
      'Dagen',
      inhabitants.map(({ on }) => on),
    ),
    ...inhabitants.flatMap((one) => inhabitantFaults(one, codes)),
  ];
}

/** Every region is there, no other, and together they are the country: a figure that was typed wrong can't stand. */
function inhabitantFaults({ on, regions, nation }: Inhabitants, codes: readonly string[]): Problem[] {
  const written = Object.keys(regions);
  const odd = [
    ...codes.filter((code) => !written.includes(code)).map((code) => `saknar region ${code}`),
    ...written.filter((code) => !codes.includes(code)).map((code) => `har region ${code}, som inte finns`),
  ];
  const sum = Object.values(regions).reduce((total, one) => total + one, 0);
  return [
    ...odd.map((what) => invalid(INHABITANTS, `Folkmängden ${on} ${what}.`, 'Skriv alla länskoder i regioner.yaml.')),
    ...(odd.length === 0 && sum !== nation
      ? [
          invalid(
            INHABITANTS,
            `Folkmängden ${on} är ${nation} i riket, men regionerna är tillsammans ${sum}.`,
            'Läs talen i källan en gång till.',
          ),
        ]
      : []),
  ];
}

function unknownRegion(file: string, what: string): Problem {
  return invalid(
    file,
    `${what} hör till en sjukvårdsregion som inte finns.`,
    'Skriv ett id ur sjukvardsregioner.yaml.',
  );
}
