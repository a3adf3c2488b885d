import type { Term } from '../statistics/integer-program.ts';
import type { Bounds } from './bounds.ts';
import type { Puzzle } from './puzzle.ts';

/**
 * Numbers that are hidden and have to do with each other. The policy withholds nothing but where one that it protects is few, so that
 * at least one of the reasons is; which, nobody says: a number may be hidden for the sake of another, and be none.
 */
export interface HiddenTogether {
  readonly variables: ReadonlySet<number>;
  /** All that the policy protects among them. */
  readonly reasons: readonly (readonly Term[])[];
}

/** All that is hidden in a puzzle, by what has to do with each other. */
export function hiddenTogether(
  { variables, relations, reasons = [], hidden = [], links = [] }: Puzzle,
  { lower, upper }: Pick<Bounds, 'lower' | 'upper'>,
): HiddenTogether[] {
  const isFree = (at: number) => lower[at] !== upper[at];
  const parents = variables.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next;
    parents[at] = root;
    return root;
  };
  const free = (all: readonly number[]) => all.filter(isFree);
  const places = (terms: readonly Term[]) => terms.map(([at]) => at);
  for (const one of [...relations.map(({ terms }) => places(terms)), ...reasons.map(places), ...links]) {
    const [first, ...others] = free(one);
    if (first !== undefined) for (const other of others) parents[rootOf(other)] = rootOf(first);
  }
  const roots = new Set(free(hidden).map(rootOf));
  const own = Map.groupBy(free([...variables.keys()]), rootOf);
  const why = Map.groupBy(reasons, (terms) => {
    const [first] = free(places(terms));
    return first === undefined ? undefined : rootOf(first);
  });
  return [...roots].map((root) => ({ variables: new Set(own.get(root)), reasons: why.get(root) ?? [] }));
}
