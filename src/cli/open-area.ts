import { fileURLToPath } from 'node:url';
import type { Area } from '../definitions/area.ts';
import type { NamedArea } from '../definitions/reading/read-area.ts';
import type { Content } from '../files/content.ts';
import { Refused } from '../work/refused.ts';
import { type Given, type Option, WrongUse } from './command.ts';
import type { Effects } from './effects.ts';

/** Where a command has its content from. */
type ContentSource = Pick<Effects, 'readContent'>;

/** The content that comes with the program. */
const OWN_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Options of every command that works with an area. */
export const areaOptions = {
  area: { value: 'ID', help: 'område att följa upp; behövs när innehållet har flera' },
  content: {
    value: 'MAPP',
    help: 'mapp med eget innehåll (områden, register, organisation) i stället för programmets',
  },
} as const satisfies Record<string, Option>;

/** The content and the area that the user means: the only one of it. @throws Refused with every fault of the area, WrongUse when no area is meant. */
export async function openArea(given: Given, source: ContentSource): Promise<{ content: Content; area: Area }> {
  const meant = (areas: readonly NamedArea[]) => {
    const id = given.values['area'] ?? theArea(areas, areas.length);
    // What isn't there is told of beside all that is.
    return areas.some((area) => area.id === id) ? id : undefined;
  };
  const content = await openContent(given, source, meant);
  const known = [...content.areas.values(), ...[...content.faulty.values()].flatMap(({ named }) => named ?? [])];
  const id = given.values['area'] ?? theArea(known, idsOf(content).length);
  return { content, area: areaIn(content, id) };
}

/** The area with the id. @throws Refused with its faults where it can't be used, WrongUse when there is none. */
export function areaIn(content: Content, id: string | undefined): Area {
  const area = id === undefined ? undefined : content.areas.get(id);
  if (area !== undefined) return area;
  const faulty = [...content.faulty].find(
    ([folder, { named }]) => id !== undefined && [folder, named?.id].includes(id),
  );
  if (faulty !== undefined) throw new Refused(faulty[1].problems);
  // One whose own file can't be read may be the one that is meant.
  const unnamed = [...content.faulty.values()].filter(({ named }) => id === undefined && named === undefined);
  if (unnamed.length > 0) throw new Refused(unnamed.flatMap(({ problems }) => problems));
  throw new WrongUse(
    id === undefined ? 'Innehållet har flera områden.' : `Det finns inget område ”${id}”.`,
    `Skriv --area och ett av: ${idsOf(content).join(', ')}.`,
  );
}

/** The ids of all areas, those that can't be used by what is known of them. */
function idsOf({ areas, faulty }: Content): readonly string[] {
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

/** Where only one area has permits, it is the one that units report: no need to name it. */
function theArea(areas: readonly NamedArea[], ofAll: number): string | undefined {
  const permitted = areas.filter(({ permits }) => permits.length > 0);
  const [only, ...others] = ofAll === 1 ? areas : permitted;
  return others.length === 0 ? only?.id : undefined;
}
