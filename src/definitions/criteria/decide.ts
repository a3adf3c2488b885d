import type { Value } from '../../dictionary/dictionary.ts';
import { conditionsIn, type Residue, residue } from './clause.ts';

/** Whether a clause holds, and if that can't be told yet, what would tell. */
export interface Decided {
  /** `undefined` exactly where what is missing can make it hold and can make it not. */
  readonly holds: boolean | undefined;
  /** The variables whose value can change the answer, in the clause's order; none where it is known. */
  readonly missing: readonly string[];
}

/**
 * Whether what is left of a clause holds whatever the missing values are. Told by what the values can be, and not part by part as in Kleene's logic,
 * where "either or not" is unknown: a question is asked only where its answer matters.
 *
 * The residue becomes a decision diagram (Bryant 1986, with as many branches as a variable has values that differ to the clause): the
 * variables in one order, equal nodes shared, a node whose branches are one taken away. Such a diagram is one and the same for all clauses that
 * mean the same, so it is a leaf exactly where the answer is known, and has a node exactly for each variable that matters.
 * @param valuesOf the values that a variable can have; of those that the clause can't tell apart one is enough
 */
export function decide(left: Residue, valuesOf: (variable: string) => readonly Value[]): Decided {
  if (typeof left === 'boolean') return { holds: left, missing: [] };
  const order = [...new Set(conditionsIn(left).map(({ variable }) => variable))];
  const nodes = new Map<string, number>();
  const known = new Map<string, number>();
  const named = new Set<string>();
  const LEAVES = 2;
  const build = (clause: Residue): number => {
    if (typeof clause === 'boolean') return Number(clause);
    const key = JSON.stringify(clause);
    const made = known.get(key);
    if (made !== undefined) return made;
    const names = new Set(conditionsIn(clause).map(({ variable }) => variable));
    const variable = order.find((name) => names.has(name)) ?? '';
    const branches = valuesOf(variable).map((value) =>
      build(residue(clause, (name) => (name === variable ? value : null))),
    );
    const node = nodeOf(variable, branches);
    known.set(key, node);
    return node;
  };
  const children: (readonly [string, readonly number[]])[] = [];
  const nodeOf = (variable: string, branches: readonly number[]): number => {
    const [first] = branches;
    if (first === undefined) throw new RangeError(`${variable} has no value that it could have`);
    if (branches.every((branch) => branch === first)) return first;
    const key = `${variable} ${branches.join(' ')}`;
    const same = nodes.get(key);
    if (same !== undefined) return same;
    const node = LEAVES + children.length;
    children.push([variable, branches]);
    nodes.set(key, node);
    return node;
  };
  const visit = (node: number, seen: Set<number>) => {
    const child = children[node - LEAVES];
    if (child === undefined || seen.has(node)) return;
    seen.add(node);
    named.add(child[0]);
    for (const branch of child[1]) visit(branch, seen);
  };
  const root = build(left);
  if (root < LEAVES) return { holds: root === 1, missing: [] };
  visit(root, new Set());
  return { holds: undefined, missing: order.filter((name) => named.has(name)) };
}
