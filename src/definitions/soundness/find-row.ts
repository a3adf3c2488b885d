import type { Value } from '../../dictionary/dictionary.ts';
import { meets } from '../conditions.ts';
import type { Condition } from '../population.ts';

/** A made-up row: a value for each variable that the conditions name; null is a missing value. */
export type MadeUpRow = ReadonlyMap<string, Value>;

/** How many steps the search may take before it gives up: far more than any definition made by people needs. */
const STEPS = 20_000;

/**
 * A row that meets every condition of `must` and not all conditions of any list in `neither`, or undefined when there is none
 * (or when the search gives up after {@link STEPS} steps, which only an absurd definition makes it do).
 *
 * Each condition narrows its variable's values, so `must` is an intersection; a list is escaped by breaking one of its
 * conditions, tried in order with backtracking. `valuesOf` gives the values a variable can have, null among them when it
 * may be missing; values that only the conditions name are added, and numbers on both sides of every limit.
 */
export function findRow(
  must: readonly Condition[],
  neither: readonly (readonly Condition[])[],
  valuesOf: (variable: string) => readonly Value[],
): MadeUpRow | undefined {
  const possible = new Map<string, readonly Value[]>();
  const all = [...must, ...neither.flat()];
  for (const { variable } of all) {
    if (possible.has(variable)) continue;
    possible.set(
      variable,
      tried(
        all.filter((condition) => condition.variable === variable),
        valuesOf(variable),
      ),
    );
  }
  for (const condition of must) {
    const { variable } = condition;
    const left = (possible.get(variable) ?? []).filter((value) => isMet(condition, value));
    if (left.length === 0) return undefined;
    possible.set(variable, left);
  }

  let steps = 0;
  const avoid = (
    values: ReadonlyMap<string, readonly Value[]>,
    lists: readonly (readonly Condition[])[],
  ): MadeUpRow | undefined => {
    const [list, ...rest] = lists;
    if (list === undefined) return new Map([...values].map(([variable, left]) => [variable, choice(left)]));
    for (const condition of list) {
      const { variable } = condition;
      steps += 1;
      if (steps > STEPS) return undefined;
      const left = (values.get(variable) ?? []).filter((value) => !isMet(condition, value));
      if (left.length === 0) continue;
      const found = avoid(new Map(values).set(variable, left), rest);
      if (found) return found;
    }
    return undefined;
  };
  return avoid(possible, neither);
}

function isMet(condition: Condition, value: Value): boolean {
  return meets({ [condition.variable]: value }, [condition]);
}

/** The values to try for a variable: those it can have, those its conditions name, and numbers at and around their limits. */
function tried(conditions: readonly Condition[], can: readonly Value[]): readonly Value[] {
  const named = [...new Set<Value>([...can, ...conditions.flatMap(({ oneOf }) => oneOf)])];
  const limits = conditions.flatMap(({ range = {} }) => Object.values(range)).toSorted((a, b) => a - b);
  if (limits.length > 0)
    return [
      ...new Set([
        ...limits.flatMap((limit, index) => [limit, limit - 1, limit + 1, (limit + (limits[index + 1] ?? limit)) / 2]),
        ...named.filter((value) => value === null || typeof value === 'number'),
      ]),
    ];
  const isAsked = conditions.some(({ range }) => range !== undefined);
  return isAsked && named.every((value) => value === null) ? [...named, 'något värde'] : named;
}

/** A stated value says more in an example than a missing one. */
function choice(values: readonly Value[]): Value {
  return values.find((value) => value !== null) ?? null;
}

/** The row in words, such as `slag = kirurgi, indikation saknas`. */
export function inWords(row: MadeUpRow): string {
  const said = [...row].map(([variable, value]) => `${variable} ${value === null ? 'saknas' : `= ${shown(value)}`}`);
  return said.length === 0 ? 'vilken rad som helst' : said.join(', ');
}

function shown(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value);
}
