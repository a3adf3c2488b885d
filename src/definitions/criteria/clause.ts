import type { Value } from '../../dictionary/dictionary.ts';
import { meets } from '../conditions.ts';
import type { Condition } from '../population.ts';

/** What holds or doesn't of a case: a condition on one variable, or that all, any or none of several do. */
export type Clause =
  | Condition
  | { readonly all: readonly Clause[] }
  | { readonly any: readonly Clause[] }
  | { readonly none: readonly Clause[] };

/** What is left to ask: nothing where it is known to hold or not. */
export type Residue = Clause | boolean;

/**
 * A clause with what is known put in. A missing value (null) is unknown, not no: its conditions are left.
 * @param known the value of a variable by its name in the clause
 */
export function residue(clause: Clause, known: (variable: string) => Value): Residue {
  if ('variable' in clause) {
    const value = known(clause.variable);
    return value === null ? clause : meets({ [clause.variable]: value }, [clause]);
  }
  if ('all' in clause) return gathered(clause.all, known, false, (all) => ({ all }));
  if ('any' in clause) return gathered(clause.any, known, true, (any) => ({ any }));
  const any = gathered(clause.none, known, true, (parts) => ({ any: parts }));
  return typeof any === 'boolean' ? !any : { none: [any] };
}

/** The parts that are left, where none of them decides: one that is `deciding` does. */
function gathered(
  parts: readonly Clause[],
  known: (variable: string) => Value,
  deciding: boolean,
  together: (left: readonly Clause[]) => Clause,
): Residue {
  const left: Clause[] = [];
  for (const part of parts) {
    const rest = residue(part, known);
    if (rest === deciding) return deciding;
    if (typeof rest !== 'boolean') left.push(rest);
  }
  const [first, second] = left;
  if (first === undefined) return !deciding;
  return second === undefined ? first : together(left);
}

/** Every condition of a clause, in its order. */
export function conditionsIn(clause: Clause): readonly Condition[] {
  if ('variable' in clause) return [clause];
  const parts = 'all' in clause ? clause.all : 'any' in clause ? clause.any : clause.none;
  return parts.flatMap(conditionsIn);
}

/** The clause with its variables under other names. */
export function renamed(clause: Clause, name: (variable: string) => string): Clause {
  const all = (parts: readonly Clause[]) => parts.map((part) => renamed(part, name));
  if ('variable' in clause) return { ...clause, variable: name(clause.variable) };
  if ('all' in clause) return { all: all(clause.all) };
  return 'any' in clause ? { any: all(clause.any) } : { none: all(clause.none) };
}
