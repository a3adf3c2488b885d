import type { Value } from '../dictionary/dictionary.ts';
import type { Criterion } from './figure-definition.ts';
import type { Condition, Range } from './population.ts';

/** Whether a row meets every condition. A missing value meets none. */
export function meets(values: Readonly<Record<string, Value>>, conditions: readonly Condition[]): boolean {
  return conditions.every(({ variable, oneOf, range }) => {
    const value = values[variable] ?? null;
    return value !== null && (range === undefined ? oneOf.includes(value) : isWithinRange(value, range));
  });
}

function isWithinRange(value: string | number | boolean, { over, from, to, under }: Range): boolean {
  const number = Number(value);
  return (
    (over === undefined || number > over) &&
    (from === undefined || number >= from) &&
    (to === undefined || number <= to) &&
    (under === undefined || number < under)
  );
}

/** Whether a criterion is met; undefined when it isn't but might be, were all `known` variables there. */
export function decides(values: Readonly<Record<string, Value>>, { anyOf, known }: Criterion): boolean | undefined {
  if (anyOf.some((conditions) => meets(values, conditions))) return true;
  return known.some((variable) => (values[variable] ?? null) === null) ? undefined : false;
}

/** The condition that a variable has a value. */
export function hasValue(variable: string): Condition {
  return { variable, oneOf: [], range: {} };
}

/** How a criterion is answered without some of its variables. */
export interface AnsweredWithout {
  /** Without one of these it is answered, and wrongly; without all that stand together nothing is known. */
  readonly wrongly: readonly (readonly string[])[];
  /** Without these it isn't answered at all, but for where they are made of several columns: a yes may need one of them, and a no all. */
  readonly notAtAll: readonly string[];
}

/**
 * What isn't asked to be known would be a no. Where only some alternatives ask what must be known, those whom the others say yes of would
 * be all of whom it is known: such variables go together, since without them all nothing is known.
 */
export function answeredWithout({ anyOf, known }: Criterion): AnsweredWithout {
  const asked = new Set(variablesOf({ anyOf, known }));
  const isInEach = (name: string) => anyOf.every((conditions) => conditions.some(({ variable }) => variable === name));
  const together = known.filter((variable) => !isInEach(variable));
  return {
    wrongly: [
      ...[...asked].filter((variable) => !known.includes(variable)).map((variable) => [variable]),
      ...(together.length === 0 ? [] : [together]),
    ],
    notAtAll: known.filter(isInEach),
  };
}

/** Every variable that a criterion reads. */
export function variablesOf({ anyOf, known }: Criterion): readonly string[] {
  return [...anyOf.flat().map(({ variable }) => variable), ...known];
}
