import { type Day, isDay } from '../calendar/day.ts';
import { problem } from '../problems/problem.ts';
import { type Given, type Option, WrongUse } from './command.ts';
import type { Effects } from './effects.ts';
import { problemList } from './problem-list.ts';

export const asOfOption = {
  'as-of': { value: 'ÅÅÅÅ-MM-DD', help: 'uttagsdatum: vad som var känt den dagen; annars i dag' },
} as const satisfies Record<string, Option>;

/** The extract date; of one that hasn't come it is said that nobody can know yet what will be known then. @throws WrongUse when it is not a day. */
export function readAsOf(given: Given, effects: Effects): Day {
  const text = given.values['as-of'] ?? effects.today();
  if (!isDay(text))
    throw new WrongUse('--as-of ska vara en dag som finns i kalendern.', 'Skriv till exempel --as-of 2025-03-31.');
  const today = effects.today();
  if (text > today) effects.tell(problemList([problem('as-of-future', { asOf: text, today })]));
  return text;
}
