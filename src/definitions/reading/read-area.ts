import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, type Reading, type z } from '../../schema.ts';
import { bound } from '../../words/bound.ts';
import { parseYaml } from '../../yaml.ts';
import type { Area } from '../area.ts';
import type { AreaCriteria } from '../criteria/criteria.ts';
import type { Measure } from '../measure.ts';
import { areaFaults } from './area-faults.ts';
import { type AreaFile, areaFile } from './area-schema.ts';
import { criteriaFile } from './criteria-schema.ts';
import { type MeasureContext, readMeasure } from './read-measure.ts';
import { PUBLIC_ROWS } from './text-rows.ts';

/** The file of an area's folder that says what the area is. */
export const AREA_FILE = 'omrade.yaml';

/** The file of an area's folder that says which care lies inside it, where there is one. */
export const CRITERIA_FILE = 'kriterier.yaml';

/** What an area's own file says of who reports, and of which tables. */
export type NamedArea = Pick<Area, 'id' | 'reporters' | 'permits' | 'forms'>;

/** An area that can't be used, and as much as is known of it: nothing where `omrade.yaml` itself can't be read. */
export interface FaultyArea {
  readonly problems: readonly Problem[];
  readonly named?: NamedArea;
}

/** An area's folder with `omrade.yaml` read; its measures are many times as much, and are read when they are wanted. */
export interface AreaFolder {
  /** Missing where `omrade.yaml` can't be read. */
  readonly named?: NamedArea;
  readonly read: () => { readonly area: Area } | FaultyArea;
}

/**
 * Opens the files of one area's folder, file name → text: `omrade.yaml`, one file per measure, and `kriterier.yaml`.
 * Every problem of every file comes at once. Measures stand in the order of the area's categories, then by id. The area is
 * not yet held against the register's forms: `soundArea` does that.
 */
export function areaFolder(files: ReadonlyMap<string, string>): AreaFolder {
  const [file, text] = [...files].find(([name]) => name.split('/').at(-1) === AREA_FILE) ?? [];
  if (file === undefined || text === undefined) {
    const missing = invalid(AREA_FILE, 'Området saknar omrade.yaml.', 'Lägg filen i områdets mapp.');
    return { read: () => ({ problems: [missing] }) };
  }
  const written = readFile(areaFile, text, file);
  const named = 'problems' in written ? undefined : areaOf(written.value, []);
  return { ...(named && { named }), read: () => readMeasures(files, file, written) };
}

/** Reads the files of one area's folder. */
export function readArea(files: ReadonlyMap<string, string>): { readonly area: Area } | FaultyArea {
  return areaFolder(files).read();
}

function readMeasures(
  files: ReadonlyMap<string, string>,
  file: string,
  written: Reading<AreaFile>,
): { readonly area: Area } | FaultyArea {
  const context = 'problems' in written ? undefined : contextOf(written.value);
  const [criteriaName, criteriaText] = [...files].find(([name]) => name.split('/').at(-1) === CRITERIA_FILE) ?? [];
  const criteria =
    criteriaName === undefined || criteriaText === undefined
      ? undefined
      : readFile(criteriaFile, criteriaText, criteriaName);
  const read = [...files]
    .filter(([name]) => name !== file && name !== criteriaName)
    .map(([name, measure]) => readMeasure(measure, name, context));
  const problems = [
    ...('problems' in written ? written.problems : []),
    ...read.flatMap((measure) => ('problems' in measure ? measure.problems : [])),
    ...(criteria !== undefined && 'problems' in criteria ? criteria.problems : []),
  ];
  if ('problems' in written) return { problems };

  const measures = read.flatMap((measure) => ('measure' in measure ? [measure.measure] : []));
  const area = areaOf(
    written.value,
    measures,
    criteria !== undefined && 'value' in criteria ? criteria.value : undefined,
  );
  problems.push(...areaFaults(area, file));
  return problems.length > 0 ? { problems, named: area } : { area };
}

function readFile<S extends z.ZodType>(schema: S, text: string, file: string): Reading<z.output<S>> {
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : parseWith(schema, parsed.value, file);
}

function contextOf(written: AreaFile): MeasureContext {
  return {
    categoryNames: new Map(written.kategorier.map(({ id, name }) => [id, name])),
    publicRows: written.publika_rader === undefined ? PUBLIC_ROWS : new Set(written.publika_rader),
  };
}

function nounsOf({ de_som_rapporterar: nouns }: AreaFile): Pick<Area, 'reporterNouns'> {
  return nouns === undefined ? {} : { reporterNouns: { one: nouns.en, many: nouns.flera, all: nouns.alla } };
}

function areaOf(written: AreaFile, measures: readonly Measure[], criteria?: AreaCriteria): Area {
  const order = written.kategorier.map(({ id }) => id);
  return {
    id: written.id,
    name: written.namn,
    shortName: written.kortnamn,
    owner: written.ägare,
    description: written.beskrivning,
    ...(written.till_patienten === undefined ? {} : { forPatients: written.till_patienten }),
    ...(written.om_texterna === undefined ? {} : { aboutTexts: written.om_texterna }),
    ...(written.kalender === undefined
      ? {}
      : {
          calendar: {
            submissionMonth: written.kalender.inrapporteringsmånad,
            publicationMonth: written.kalender.publiceringsmånad,
          },
        }),
    categories: written.kategorier,
    ...(written.kapitel === undefined ? {} : { chapters: written.kapitel }),
    measureCount: { min: written.antal_mått.minst, max: written.antal_mått.högst },
    reporters: written.enheter,
    ...nounsOf(written),
    forms: written.formulär,
    reporterVariable: written.enhetsvariabel,
    ...(written.utan_enhet === undefined ? {} : { unplaced: 'nation' as const }),
    ...(written.samband === undefined ? {} : { ties: written.samband }),
    ...(written.avgränsning === undefined ? {} : { scope: written.avgränsning }),
    ...(written.start === undefined ? {} : { start: written.start }),
    ...(written.indelning === undefined ? {} : { strata: written.indelning }),
    ...(written.anslutning === undefined ? {} : { participation: written.anslutning }),
    ...(written.eftersläpning === undefined
      ? {}
      : { lag: { months: written.eftersläpning.månader, source: written.eftersläpning.källa } }),
    ...(written.år_tillsammans === undefined ? {} : { yearsTogether: written.år_tillsammans }),
    ...(written.omfattningar === undefined ? {} : { scopes: written.omfattningar }),
    permits: written.tillstånd,
    conditions: written.tillståndsvillkor,
    versions: written.versioner,
    disclosure: written.röjandekontroll,
    differences: written.skillnader,
    caveats: written.förbehåll.map(bound),
    ...(written.kontroller === undefined ? {} : { warnings: written.kontroller }),
    ...(criteria === undefined ? {} : { criteria }),
    measures: measures.toSorted(
      (a, b) => order.indexOf(a.category) - order.indexOf(b.category) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    ),
  };
}
