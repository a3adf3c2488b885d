import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { type Given, WrongUse } from './command.ts';

/** The reporter that the user means. @throws WrongUse when the area has no such reporter. */
export function readReporter(given: Given, area: Area): string | undefined {
  const { unit } = given.values;
  if (unit === undefined || unit === NATION || area.reporters.some(({ id }) => id === unit)) return unit;
  throw new WrongUse(
    `Området har ingen enhet ”${unit}”.`,
    `Skriv en av: ${[...area.reporters.map(({ id }) => id), NATION].join(', ')}.`,
  );
}
