import { knownAs } from '../dictionary/known-name.ts';
import type { Unit } from '../dictionary/organisation.ts';
import { type Given, WrongUse } from './command.ts';

/** The unit that the user means, whatever area it is in, by its id or any name that a cell may have. @throws WrongUse when there is none */
export function unitIn({ values: { unit = '' } }: Given, units: readonly Unit[]): Unit {
  const [found, ...others] = knownAs(unit.trim(), units);
  if (found !== undefined && others.length === 0) return found;
  throw new WrongUse(`Det finns ingen enhet ”${unit}”.`, `Skriv en av: ${units.map(({ id }) => id).join(', ')}.`);
}
