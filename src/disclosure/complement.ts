/** A number that a reader may see. Numbers that give each other away, such as a share's two sides, have the same `cell`. */
export interface Term {
  readonly cell: string;
  readonly value: number;
}

/** An addition that any reader can do: the parts make the total. */
export interface Sum {
  readonly total: Term;
  readonly parts: readonly Term[];
  /** The cell that stands for the list of parts itself: when it is withheld, not even the parts' names are shown. */
  readonly list?: string;
}

/**
 * The cells to withhold so that no addition gives a withheld part back (complementary suppression): where it would, the
 * smallest shown part is withheld too, over and over until nothing changes. When no part is left, the list or the total goes.
 *
 * A lone withheld part is the total minus the rest. Several are still known when their sum S is small, since each of k is at
 * least 1: two that make 2 are 1 and 1. So S must be at least k + threshold − 2, which lets each be anything from 1 to
 * threshold − 1, as the word "withheld" has already said.
 * `implied` gives the cells that fall with a cell. The word and the problem: Willenborg & de Waal, Elements of Statistical
 * Disclosure Control (2001), chapter 4; this greedy way is safe against repeated subtraction but not the fewest cells.
 */
export function withComplements(
  withheld: ReadonlySet<string>,
  sums: readonly Sum[],
  threshold: number,
  implied: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const result = new Set<string>();
  const withhold = (cell: string) => {
    result.add(cell);
    for (const other of implied.get(cell) ?? []) result.add(other);
  };
  withheld.forEach(withhold);
  for (let before = -1; before !== result.size; ) {
    before = result.size;
    for (const sum of sums) while (givesAway(sum, result, threshold)) nextToWithhold(sum, result).forEach(withhold);
  }
  return result;
}

function givesAway({ total, parts, list }: Sum, withheld: ReadonlySet<string>, threshold: number): boolean {
  if (list !== undefined && withheld.has(list)) return false;
  const hidden = parts.filter(({ cell }) => withheld.has(cell));
  if (withheld.has(total.cell)) return parts.length > 0 && hidden.length === 0;
  const together = hidden.reduce((sum, { value }) => sum + value, 0);
  return hidden.length === 1 || (hidden.length > 1 && together < hidden.length + threshold - 2);
}

function nextToWithhold({ total, parts, list }: Sum, withheld: ReadonlySet<string>): readonly string[] {
  const shown = parts.filter(({ cell, value }) => value > 0 && !withheld.has(cell));
  const smallest = shown.toSorted((a, b) => a.value - b.value)[0];
  if (smallest !== undefined) return [smallest.cell];
  return list === undefined ? [total.cell, ...parts.map(({ cell }) => cell)] : [list, ...parts.map(({ cell }) => cell)];
}
