import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { knownAs } from '../dictionary/known-name.ts';
import type { Content } from '../files/content.ts';
import { type Given, WrongUse } from './command.ts';

/** The area whose reporters are meant, and the content that says what else they are called. */
interface ReporterNames {
  readonly area: Area;
  readonly content: Pick<Content, 'organisation'>;
}

/** The unit that the user means: never the nation. @throws WrongUse when the area has no such unit. */
export function readUnit(given: Given, about: ReporterNames): string | undefined {
  const unit = find(given, about, []);
  if (unit !== NATION) return unit;
  throw new WrongUse(
    'Riket är alla enheter tillsammans, och rader förklaras hos en i taget.',
    `Skriv en av: ${about.area.reporters.map(({ id }) => id).join(', ')}. Rikets siffra visar vardmatt evaluate.`,
  );
}

/** The reporter that the user means, by its id or any name that a cell may have. @throws WrongUse when the area has no such reporter. */
export function readReporter(given: Given, about: ReporterNames): string | undefined {
  return find(given, about, [NATION]);
}

/** @param beside What may be written beside the units. */
function find(given: Given, { area, content }: ReporterNames, beside: readonly string[]): string | undefined {
  const { unit } = given.values;
  if (unit === undefined) return unit;
  const wanted = unit.trim();
  if (wanted.toLocaleLowerCase('sv') === NATION) return NATION;
  const synonyms = new Map(content.organisation.units.map(({ id, synonyms: all = [] }) => [id, all]));
  const named = area.reporters.map(({ id, name, shortName }) => ({
    ...{ id, name },
    synonyms: [shortName, ...(synonyms.get(id) ?? [])],
  }));
  const [found, ...others] = knownAs(wanted, named);
  if (found !== undefined && others.length === 0) return found.id;
  throw new WrongUse(
    `Området har ingen enhet ”${unit}”.`,
    `Skriv en av: ${[...area.reporters.map(({ id }) => id), ...beside].join(', ')}.`,
  );
}
