import type { Day } from '../calendar/day.ts';
import { problem } from '../problems/problem.ts';
import type { DayOption } from '../work/assumed-extract.ts';
import type { Given, Option } from './command.ts';
import type { Effects } from './effects.ts';
import { problemList } from './problem-list.ts';
import { readDay } from './read-day.ts';

export const asOfOption = {
  'as-of': { value: 'ÅÅÅÅ-MM-DD', help: 'uttagsdatum: vad som var känt den dagen; annars i dag' },
} as const satisfies Record<string, Option>;

/** The day that the tables are of, and what would have said it where nobody has. */
export interface ExtractDay {
  readonly asOf: Day;
  readonly undated?: DayOption;
}

/** The extract date; of one that hasn't come it is said that nobody can know yet what will be known then. @throws WrongUse when it is not a day. */
export function readAsOf(given: Given, effects: Pick<Effects, 'today' | 'tell'>): ExtractDay {
  const today = readDay('as-of', effects.today());
  const text = given.values['as-of'];
  if (text === undefined) return { asOf: today, undated: 'as-of' };
  const asOf = readDay('as-of', text);
  if (asOf > today) effects.tell(problemList([problem('as-of-future', { asOf, today })]));
  return { asOf };
}
