import { hasValue } from '../../definitions/conditions.ts';
import type { Measure } from '../../definitions/measure.ts';
import { countKey, isWithin, narrowedKey, rowSetOf } from '../kinds/count-key.ts';

/** The rows that a measure is of, and those that it takes them from. */
export interface RowsTaken {
  readonly whole: string;
  readonly part: string;
}

/**
 * The counts that a measure's rows are some of by an answer of yes or no, so that the rest have the other answer, or none: who hasn't
 * lived so long has died. Where it is told of how many the answer is known, its own two sides are guarded, and the rest has no more.
 * @param names the counts that there are of the place
 */
export function rowsTaken(measure: Measure, names: ReadonlySet<string>): RowsTaken[] {
  const part = countKey(measure);
  const set = part === undefined ? undefined : rowSetOf(part);
  if (part === undefined || set === undefined || !names.has(part)) return [];
  const isAnswer = ([, values, range]: (typeof set.conditions)[number]) =>
    range === '' && values.length === 1 && values.every((value) => ANSWERS.includes(value));
  const answers = set.conditions.filter(isAnswer);
  const others = set.conditions.filter((one) => !isAnswer(one));
  if (answers.length === 0) return [];
  return [...names].flatMap((whole): RowsTaken[] => {
    const wider = rowSetOf(whole);
    if (wider === undefined || !isWithin(set, wider)) return [];
    if (!wider.conditions.every((one) => others.some((other) => JSON.stringify(other) === JSON.stringify(one))))
      return [];
    const known = narrowedKey(
      wider,
      answers.map(([variable]) => hasValue(variable)),
    );
    return names.has(known) ? [] : [{ whole, part }];
  });
}

const ANSWERS = ['ja', 'nej'];
