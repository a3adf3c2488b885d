import { fileURLToPath } from 'node:url';
import type { Area } from '../definitions/area.ts';
import { type Content, readContent } from '../files/content.ts';
import { Refused } from '../work/refused.ts';
import { type Given, type Option, WrongUse } from './command.ts';

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

/** The content and the area that the user means. @throws Refused with every fault of the content, WrongUse when no area is meant. */
export async function openArea(given: Given): Promise<{ content: Content; area: Area }> {
  const content = await openContent(given);
  const { area: id } = given.values;
  const ids = [...content.areas.keys()];
  const area = id === undefined ? theArea(content) : content.areas.get(id);
  if (area === undefined)
    throw new WrongUse(
      id === undefined ? 'Innehållet har flera områden.' : `Det finns inget område ”${id}”.`,
      `Skriv --area och ett av: ${ids.join(', ')}.`,
    );
  return { content, area };
}

/** Where the content is: the user's own, or the program's. */
export function contentFolder(given: Given): string {
  return given.values['content'] ?? OWN_CONTENT;
}

export async function openContent(given: Given): Promise<Content> {
  const read = await readContent(contentFolder(given));
  if ('problems' in read) throw new Refused(read.problems);
  return read.content;
}

/** Where only one area has permits, it is the one that units report: no need to name it. */
function theArea({ areas }: Content): Area | undefined {
  const all = [...areas.values()];
  const permitted = all.filter(({ permits }) => permits.length > 0);
  const [only, ...others] = all.length === 1 ? all : permitted;
  return others.length === 0 ? only : undefined;
}
