import type { Value, Variable } from '../../dictionary/dictionary.ts';
import { meets } from '../conditions.ts';
import type { Condition } from '../population.ts';

/**
 * Values that a variable can have, one for each answer that the conditions on it together can get: what `decide` tries. None
 * for a variable whose values can't be listed, a text or a day.
 */
export function valuesToldApart(variable: Variable, conditions: readonly Condition[]): readonly Value[] {
  const own = conditions.filter((condition) => condition.variable === variable.id);
  const first = new Map<string, Value>();
  for (const value of possible(variable, own)) {
    const answers = own.map((condition) => meets({ [variable.id]: value }, [condition])).join();
    if (!first.has(answers)) first.set(answers, value);
  }
  return [...first.values()];
}

function possible({ type, codes, limits }: Variable, conditions: readonly Condition[]): readonly Value[] {
  if (type === 'boolean') return [true, false];
  if (type === 'code') return codes.map(({ id }) => id);
  if (type === 'text' || type === 'date') return [];
  const named = conditions.flatMap(({ oneOf, range = {} }) => [...oneOf, ...Object.values(range)].map(Number));
  const { from = -Infinity, to = Infinity } = limits ?? {};
  const marks = [from, ...named, to].filter(Number.isFinite).toSorted((a, b) => a - b);
  const around = marks.flatMap((mark, place) => [mark, mark - 1, mark + 1, (mark + (marks[place + 1] ?? mark)) / 2]);
  return [0, ...around].filter(
    (number) => number >= from && number <= to && (type === 'decimal' || Number.isInteger(number)),
  );
}
