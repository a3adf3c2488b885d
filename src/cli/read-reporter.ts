import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { type Given, WrongUse } from './command.ts';

/** The unit that the user means: never the nation. @throws WrongUse when the area has no such unit. */
export function readUnit(given: Given, area: Area): string | undefined {
  const unit = find(given, area, []);
  if (unit !== NATION) return unit;
  throw new WrongUse(
    'Riket är alla enheter tillsammans, och rader förklaras hos en i taget.',
    `Skriv en av: ${area.reporters.map(({ id }) => id).join(', ')}. Rikets siffra visar vardmatt evaluate.`,
  );
}

/** The reporter that the user means, by its id or as people write it, in any case. @throws WrongUse when the area has no such reporter. */
export function readReporter(given: Given, area: Area): string | undefined {
  return find(given, area, [NATION]);
}

/** @param beside What may be written beside the units. */
function find(given: Given, area: Area, beside: readonly string[]): string | undefined {
  const { unit } = given.values;
  if (unit === undefined) return unit;
  const wanted = unit.trim().toLocaleLowerCase('sv');
  if (wanted === NATION) return NATION;
  const found = area.reporters.find(({ id, name, shortName }) =>
    [id, name, shortName].some((known) => known.toLocaleLowerCase('sv') === wanted),
  );
  if (found !== undefined) return found.id;
  throw new WrongUse(
    `Området har ingen enhet ”${unit}”.`,
    `Skriv en av: ${[...area.reporters.map(({ id }) => id), ...beside].join(', ')}.`,
  );
}
