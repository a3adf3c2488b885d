import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { type Given, WrongUse } from './command.ts';

/** The measure that the user means, by its id or as people write it, in any case. @throws WrongUse when the area has none such. */
export function readMeasure(given: Given, area: Area): Measure {
  const text = (given.values['measure'] ?? '').toUpperCase();
  const found = area.measures.find(({ id, code }) => id.toUpperCase() === text || code.toUpperCase() === text);
  if (found !== undefined) return found;
  throw new WrongUse(
    `Området har inget mått ”${text}”.`,
    `Skriv ett av: ${area.measures.map(({ id }) => id).join(', ')}.`,
  );
}
