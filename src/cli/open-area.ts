import { fileURLToPath } from 'node:url';
import type { Area } from '../definitions/area.ts';
import type { NamedArea } from '../definitions/reading/read-area.ts';
import type { RecordRule } from '../definitions/record-rule.ts';
import type { Content } from '../files/content.ts';
import { findTables } from '../files/find-tables.ts';
import { recordRulesOf } from '../files/rules.ts';
import { areaOfTables, possibleArea } from '../work/area-of-tables.ts';
import { Refused } from '../work/refused.ts';
import { type Given, type Option, WrongUse } from './command.ts';
import type { Effects } from './effects.ts';

/** Where a command has its content from. */
type ContentSource = Pick<Effects, 'readContent'>;

/** The content that comes with the program. */
const OWN_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Options of every command that works with an area. */
export const areaOptions = {
  area: { value: 'ID', help: 'område att följa upp; behövs när innehållet har flera och tabellerna inte avgör vilket' },
  content: {
    value: 'MAPP',
    help: 'mapp med eget innehåll (områden, register, organisation) i stället för programmets',
  },
} as const satisfies Record<string, Option>;

/**
 * The content and the area that the user means: the one that is named, the only one that units report, or where several do the
 * one that the tables of the folder (the command's first argument) can only be for, which is told.
 * @throws Refused with every fault of the area, WrongUse when it isn't known which is meant
 */
export async function openArea(
  given: Given,
  effects: Pick<Effects, 'readContent' | 'tell'>,
): Promise<{ content: Content; area: Area }> {
  const { area: asked } = given.values;
  const [folder] = given.positionals;
  const meant = (areas: readonly NamedArea[]) => {
    const id = asked ?? theArea(areas, areas.length);
    // What isn't there is told of beside all that is.
    return areas.some((area) => area.id === id) ? id : undefined;
  };
  const content = await openContent(given, effects, meant);
  const id = asked ?? onlyArea(content);
  if (id !== undefined || folder === undefined) return { content, area: areaIn(content, id, BY_OPTION) };
  const area = areaIn(content, await areaOfFolder(content, folder), { ...BY_OPTION, folder });
  effects.tell(
    `Området ${area.id} (${area.name}) räknas: av områdena passar tabellerna i ${folder} bara det. Ett annat väljs med --area.\n\n`,
  );
  return { content, area };
}

/** How an area is asked for: the words that its id is written after, and the folder that might have told it. */
interface AreaAsked {
  readonly by: string;
  readonly folder?: string;
}

/** By the option of {@link areaOptions}. */
export const BY_OPTION: AreaAsked = { by: '--area' };

/** What stands for every area of the content. */
const ALL = 'alla';

/** An option for a command that can take several areas at once. */
export const areasOption = {
  area: {
    value: 'ID',
    help: `område att publicera; flera skrivs med komma emellan, och ${ALL} är alla. Behövs när innehållet har flera och tabellerna inte avgör vilket`,
  },
  content: areaOptions.content,
} as const satisfies Record<string, Option>;

/**
 * The content and the areas that the user means: those that are named, each once, all, or the one of `openArea`.
 * @throws Refused with every fault of the areas, WrongUse when it isn't known which are meant
 */
export async function openAreas(
  given: Given,
  effects: Pick<Effects, 'readContent' | 'tell'>,
): Promise<{ content: Content; areas: readonly Area[] }> {
  const { area: asked } = given.values;
  const ids = asked?.split(',').map((id) => id.trim()) ?? [];
  if (asked !== ALL && ids.length < 2) {
    const { content, area } = await openArea(given, effects);
    return { content, areas: [area] };
  }
  const content = await openContent(given, effects);
  return {
    content,
    areas: [...new Set(asked === ALL ? idsOf(content) : ids)].map((id) => areaIn(content, id, BY_OPTION)),
  };
}

/** The area that needs no name: the only one, or the only one that units report; undefined where it must be said which is meant. */
export function onlyArea(content: Content): string | undefined {
  const known = [...content.areas.values(), ...[...content.faulty.values()].flatMap(({ named }) => named ?? [])];
  return theArea(known, idsOf(content).length);
}

/** The permit area that the folder's tables can only be for; of one that can't be used, what it says that it reads is known. */
async function areaOfFolder({ areas, faulty, dictionary }: Content, folder: string): Promise<string | undefined> {
  const sound = [...areas.values()].filter(({ permits }) => permits.length > 0);
  const broken = [...faulty.values()].flatMap(({ named }) => (named === undefined ? [] : [named]));
  const possible = [
    ...sound.map((area) => possibleArea(area, dictionary)),
    ...broken.map(({ id, forms }) => ({ id, needed: new Set(forms), read: new Set(forms) })),
  ];
  const { tables, lost } = await findTables(folder, dictionary);
  return areaOfTables(possible, new Set([...tables.map(({ table }) => table), ...lost]));
}

/**
 * The area with the id.
 * @param asked how the command's user names one, and the folder of the tables that gave none
 * @throws Refused with its faults where it can't be used, WrongUse when there is none
 */
export function areaIn(content: Content, id: string | undefined, { by, folder }: AreaAsked): Area {
  const area = id === undefined ? undefined : content.areas.get(id);
  if (area !== undefined) return area;
  const faulty = [...content.faulty].find(
    ([folder, { named }]) => id !== undefined && [folder, named?.id].includes(id),
  );
  if (faulty !== undefined) throw new Refused(faulty[1].problems);
  // One whose own file can't be read may be the one that is meant.
  const unnamed = [...content.faulty.values()].filter(({ named }) => id === undefined && named === undefined);
  if (unnamed.length > 0) throw new Refused(unnamed.flatMap(({ problems }) => problems));
  const undecided = folder === undefined ? '' : `, och tabellerna i ${folder} avgör inte vilket som menas`;
  throw new WrongUse(
    id === undefined ? `Innehållet har flera områden${undecided}.` : `Det finns inget område ”${id}”.`,
    `Skriv ${by} och ett av: ${idsOf(content).join(', ')}.`,
  );
}

/** The ids of all areas, those that can't be used by what is known of them. */
export function idsOf({ areas, faulty }: Content): readonly string[] {
  return [...areas.keys(), ...[...faulty].map(([folder, { named }]) => named?.id ?? folder)];
}

/** Where the content is: the user's own, or the program's. */
export function contentFolder(given: Given): string {
  return given.values['content'] ?? OWN_CONTENT;
}

/** The user's own content, which is read: nothing may be written over it. */
export function contentRead(given: Given): readonly string[] {
  const { content } = given.values;
  return content === undefined ? [] : [content];
}

export async function openContent(
  given: Given,
  source: ContentSource,
  meant?: (areas: readonly NamedArea[]) => string | undefined,
): Promise<Content> {
  const read = await source.readContent(contentFolder(given), meant);
  if (!('problems' in read)) return read.content;
  const [first] = read.problems;
  // A folder that holds no content at all is a slip in the command, as any other option is.
  const isElsewhere = read.problems.every(({ code }) => code === 'content-folder-missing');
  if (first !== undefined && isElsewhere)
    throw new WrongUse(read.problems.map(({ message }) => message).join('\n'), first.remedy);
  throw new Refused(read.problems);
}

/** The register's rules of the content. @throws Refused with every fault of them */
export async function openRules(given: Given, content: Content): Promise<readonly RecordRule[]> {
  const read = await recordRulesOf(contentFolder(given), content);
  if ('problems' in read) throw new Refused(read.problems);
  return read.value;
}

/** Where only one area has permits, it is the one that units report: no need to name it. */
function theArea(areas: readonly NamedArea[], ofAll: number): string | undefined {
  const permitted = areas.filter(({ permits }) => permits.length > 0);
  const [only, ...others] = ofAll === 1 ? areas : permitted;
  return others.length === 0 ? only?.id : undefined;
}
