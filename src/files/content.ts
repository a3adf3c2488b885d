import { join } from 'node:path';
import type { Area } from '../definitions/area.ts';
import { codeLists } from '../definitions/code-lists.ts';
import { readArea } from '../definitions/reading/read-area.ts';
import { readOrganisation } from '../definitions/reading/read-organisation.ts';
import { derivedCodeLists } from '../dictionary/derived/derived-code-lists.ts';
import type { DerivedTables } from '../dictionary/derived/derived-tables.ts';
import { readDerivedFolder } from '../dictionary/derived/read-derived-folder.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Organisation } from '../dictionary/organisation.ts';
import { readDictionary } from '../dictionary/read-dictionary.ts';
import { readSpellings } from '../dictionary/read-spellings.ts';
import type { CodeLists } from '../dictionary/shaped-variable.ts';
import type { Problem } from '../problems/problem.ts';
import { listContent, readTexts } from './read-texts.ts';

/** All that the experts have written: who is who, what a record is, and the areas with their measures. */
export interface Content {
  readonly organisation: Organisation;
  /** The forms of `register/` and, derived from them, those of `register/harledda/`. */
  readonly dictionary: Dictionary;
  /** The code lists of `ord/`: ways to write that every form reads. */
  readonly spellings: CodeLists;
  /** What the derived variables are looked up in: the other files of `register/harledda/`. */
  readonly derivedTables: DerivedTables;
  /** By id, in the order of their folders' names. */
  readonly areas: ReadonlyMap<string, Area>;
}

/** The folder beside the forms with what is derived from them. */
const DERIVED = 'harledda';

/** Reads a content folder (`organisation/`, `ord/`, `register/`, `omraden/<area>/`), with every problem of every file at once. */
export async function readContent(
  folder: string,
): Promise<{ readonly content: Content } | { readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const keep = <T>(read: T | { readonly problems: readonly Problem[] }): T | undefined => {
    if (typeof read === 'object' && read !== null && 'problems' in read) {
      problems.push(...read.problems);
      return undefined;
    }
    return read;
  };
  const organisation = keep(readOrganisation(await yamlFiles(join(folder, 'organisation'), problems)))?.organisation;
  const areas: Area[] = [];
  for (const name of await folders(join(folder, 'omraden'), problems)) {
    const area = keep(readArea(await yamlFiles(join(folder, 'omraden', name), problems)))?.area;
    if (area !== undefined) areas.push(area);
  }
  const derived = keep(readDerivedFolder(await yamlFiles(join(folder, 'register', DERIVED), problems), DERIVED))?.value;
  const spellings = keep(readSpellings(await yamlFiles(join(folder, 'ord'), problems)))?.lists;
  if (organisation === undefined || spellings === undefined || derived === undefined) return { problems };
  const dictionary = keep(
    readDictionary(
      await yamlFiles(join(folder, 'register'), problems),
      { ...codeLists(organisation, areas), ...derivedCodeLists(derived.tables), ...spellings },
      derived.forms,
    ),
  )?.dictionary;
  if (dictionary === undefined || problems.length > 0) return { problems };
  return {
    content: {
      organisation,
      dictionary,
      derivedTables: derived.tables,
      spellings,
      areas: new Map(areas.map((area) => [area.id, area])),
    },
  };
}

/** The YAML files of one folder, name → text. */
function yamlFiles(folder: string, problems: Problem[]): Promise<ReadonlyMap<string, string>> {
  return readTexts(folder, problems, (name) => name.endsWith('.yaml'));
}

async function folders(folder: string, problems: Problem[]): Promise<string[]> {
  const entries = await listContent(folder, problems);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}
