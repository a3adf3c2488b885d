import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Area } from '../definitions/area.ts';
import { codeLists } from '../definitions/code-lists.ts';
import type { Publisher } from '../definitions/publisher.ts';
import { AREA_FILE, areaFolder, type FaultyArea, type NamedArea } from '../definitions/reading/read-area.ts';
import { readOrganisation } from '../definitions/reading/read-organisation.ts';
import { PUBLISHER_FILE, readPublisher } from '../definitions/reading/read-publisher.ts';
import { namesDerived } from '../definitions/soundness/names-derived.ts';
import { soundArea } from '../definitions/soundness/sound-area.ts';
import { derivedCodeLists } from '../dictionary/derived/derived-code-lists.ts';
import type { DerivedTables } from '../dictionary/derived/derived-tables.ts';
import { readDerivedFolder } from '../dictionary/derived/read-derived-folder.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { readExportLayouts } from '../dictionary/exports/read-export-layouts.ts';
import type { Organisation } from '../dictionary/organisation.ts';
import { readDictionary } from '../dictionary/read-dictionary.ts';
import { readSpellings } from '../dictionary/read-spellings.ts';
import type { CodeLists } from '../dictionary/shaped-variable.ts';
import type { Problem } from '../problems/problem.ts';
import type { Reading } from '../schema.ts';
import { type ContentEntry, contentEntries, isForNobody, unreadContent } from './content-entries.ts';
import { errorCode } from './outbox/disk.ts';
import { readTexts } from './read-texts.ts';
import { isShown } from './table-file-name.ts';

/** All that the experts have written: who is who, what a record is, and the areas with their measures. */
export interface Content {
  readonly organisation: Organisation;
  /** The forms of `register/` and, where they were wanted, those of `register/harledda/` that are derived from them. */
  readonly dictionary: Dictionary;
  /** The code lists of `ord/`: ways to write that every form reads. */
  readonly spellings: CodeLists;
  /** What the derived variables are looked up in: the other files of `register/harledda/`. Missing where the forms there were not wanted. */
  readonly derivedTables?: DerivedTables;
  /** Who answers for what is published from it; only publishing asks, so that what is wrong with it stops nothing else. */
  readonly publisher: Reading<Publisher>;
  /** The sound areas by id, in the order of their folders' names: all, or the one that was meant. */
  readonly areas: ReadonlyMap<string, Area>;
  /** The areas that can't be used, by folder: the faults of one stop no other. */
  readonly faulty: ReadonlyMap<string, FaultyArea>;
}

/** Content of which nothing was left unread. */
export type WholeContent = Content & Required<Pick<Content, 'derivedTables'>>;

type Read<C extends Content> = { readonly content: C } | { readonly problems: readonly Problem[] };
type Meant = (areas: readonly NamedArea[]) => string | undefined;

/** How commands read content: {@link readContent}. */
export type ReadContent = (folder: string, meant?: Meant) => Promise<Read<Content>>;

/** How the names of the files end that definitions stand in. */
const YAML: readonly string[] = ['.yaml'];
/** The folder beside the forms with what is derived from them. */
const DERIVED = 'harledda';
/** The folder beside the forms that says how other systems' exports are laid out. */
const EXPORTS = 'exporter';
const BESIDE: readonly string[] = [DERIVED, EXPORTS];

/**
 * Reads a content folder (`organisation/`, `ord/`, `register/`, `omraden/<area>/`), with every problem of every file at once, each with
 * the file's folder. Without organisation and register there is nothing; an area's faults are its own.
 * @param meant the id of the only area whose measures are wanted, out of all areas there are: an area has some thirty files.
 *   Every area is read where it gives none, or where an area's own file can't be read. What is derived from the register's forms
 *   is read with all areas, and with one whose measures name more than forms that units fill in.
 */
export async function readContent(folder: string): Promise<Read<WholeContent>>;
export async function readContent(folder: string, meant?: Meant): Promise<Read<Content>>;
export async function readContent(folder: string, meant: Meant = () => undefined): Promise<Read<Content>> {
  const problems: Problem[] = [];
  await contentEntries(folder, problems);
  if (problems.length > 0) return { problems };
  /** A folder that content may do without. */
  const textsIfThere = async (path: string) => {
    const missing: Problem[] = [];
    const files = await readTexts(path, missing, YAML);
    problems.push(...missing.filter(({ code }) => code !== 'content-folder-missing'));
    return files;
  };
  /** Parts that aren't there: what is missed in them is no news. */
  const absent = new Set<string>();
  const yamls = async (part: string, folders: readonly string[] = []) => {
    const missing: Problem[] = [];
    const files = await readTexts(join(folder, part), missing, YAML, folders);
    problems.push(...missing);
    if (missing.some(({ code }) => code === 'content-folder-missing')) absent.add(part);
    return files;
  };
  const keep = <T>(part: string, read: T | { readonly problems: readonly Problem[] }): T | undefined => {
    if (typeof read === 'object' && read !== null && 'problems' in read) {
      if (!absent.has(part)) problems.push(...inFolder(part, read.problems));
      return undefined;
    }
    return read;
  };
  const organisation = keep('organisation', readOrganisation(await yamls('organisation')))?.organisation;
  const { names, unread } = await areaFolders(join(folder, 'omraden'), problems);
  const opened = await Promise.all(
    names.map(async (name) => {
      const untold: Problem[] = [];
      const files = await readTexts(join(folder, 'omraden', name), untold, YAML);
      return { name, ...areaFolder(files), untold };
    }),
  );
  // A faulty area's units are still units of the tables that other areas read.
  const named = opened.flatMap((one) => one.named ?? []);
  const only = named.length === opened.length && unread.size === 0 ? meant(named) : undefined;
  const read = opened.filter((one) => only === undefined || one.named?.id === only);
  const judged = read.map(({ name, read: readMeasures, untold }) => ({ name, read: readMeasures(), untold }));
  const spellings = keep('ord', readSpellings(await yamls('ord')))?.lists;
  const listsWith = (derived?: DerivedTables) =>
    organisation &&
    spellings && { ...codeLists(organisation, named), ...(derived && derivedCodeLists(derived)), ...spellings };
  const lists = listsWith();
  const isPlain = only !== undefined && judged.every(({ read: one }) => 'area' in one && !namesDerived(one.area));
  const plain = isPlain && lists ? await yamls('register', BESIDE) : undefined;
  // Where this isn't enough a form has its codes from what is derived, or is faulty: then all is read, and every fault told.
  const recorded = plain && lists && readDictionary(plain, lists);
  const enough = recorded && 'dictionary' in recorded ? recorded.dictionary : undefined;
  const derived = enough
    ? undefined
    : keep(join('register', DERIVED), readDerivedFolder(await yamls(join('register', DERIVED)), DERIVED))?.value;
  const all = derived && listsWith(derived.tables);
  if (organisation === undefined || spellings === undefined || (enough ?? all) === undefined) return { problems };
  const forms =
    enough ??
    (all &&
      keep('register', readDictionary(plain ?? (await yamls('register', BESIDE)), all, derived.forms))?.dictionary);
  const exports =
    forms &&
    keep(join('register', EXPORTS), readExportLayouts(await textsIfThere(join(folder, 'register', EXPORTS)), forms));
  if (forms === undefined || exports === undefined || problems.length > 0) return { problems };
  const dictionary: Dictionary = { ...forms, exports: exports.value };
  const areas = new Map<string, Area>();
  const faulty = new Map<string, FaultyArea>([...unread].map(([name, one]) => [name, { problems: [one] }]));
  for (const { name, read: one, untold } of judged) {
    const sound = soundArea(one, dictionary);
    const faults = 'area' in sound ? [] : inFolder(join('omraden', name), sound.problems, AREA_FILE);
    if ('area' in sound && untold.length === 0) areas.set(sound.area.id, sound.area);
    else {
      const known = 'area' in sound ? sound.area : sound.named;
      faulty.set(name, { problems: [...untold, ...faults], ...(known && { named: known }) });
    }
  }
  const derivedTables = derived && { derivedTables: derived.tables };
  const publisher = readPublisher(await textIfThere(join(folder, PUBLISHER_FILE)));
  return { content: { organisation, dictionary, spellings, ...derivedTables, publisher, areas, faulty } };
}

/** A file's text; undefined where there is no such file. */
async function textIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** Problems of a folder's files: fifty areas have an `omrade.yaml` each, so the folder is part of the name. */
function inFolder(part: string, problems: readonly Problem[], otherwise = ''): readonly Problem[] {
  return problems.map((one) => ({ ...one, file: `${part}/${one.file ?? otherwise}` }));
}

/** The folders of the areas by name, and what stands among them that is none: by name, since it may be an area that somebody misses. */
async function areaFolders(
  folder: string,
  problems: Problem[],
): Promise<{ readonly names: readonly string[]; readonly unread: ReadonlyMap<string, Problem> }> {
  const entries = await contentEntries(folder, problems);
  const isArea = ({ name, is }: ContentEntry) => is === 'folder' && isShown(name);
  const others = entries.filter((entry) => !isArea(entry) && !isForNobody(entry, [], YAML));
  return {
    names: entries.filter(isArea).map(({ name }) => name),
    unread: new Map(others.map((entry) => [entry.name, unreadContent(entry, folder, 'mappar, en för varje område')])),
  };
}
