import { isApart, isWithin, type RowSet, rowSetOf } from '../kinds/count-key.ts';

/** Counts of rows of which some hold others: the parts have no row in common, and are together at most the whole. */
export interface RowsWithin {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** What counts of rows of one place say of each other, found once for places that have the same ones. */
export class SetsOfRows {
  readonly #found = new Map<string, readonly RowsWithin[]>();

  /** @param names of the counts */
  of(names: readonly string[]): readonly RowsWithin[] {
    const key = names.join('\n');
    const found = this.#found.get(key) ?? rowsWithin(names);
    this.#found.set(key, found);
    return found;
  }
}

function rowsWithin(names: readonly string[]): RowsWithin[] {
  const all = names.flatMap((name) => {
    const set = rowSetOf(name);
    return set === undefined ? [] : [{ name, set }];
  });
  return all.flatMap((whole) => {
    const inside = all.filter((one) => one !== whole && isWithin(one.set, whole.set));
    // What a set between them says need not be said again.
    const nearest = inside.filter((one) => !inside.some((other) => other !== one && isWithin(one.set, other.set)));
    const families = nearest.map((first) => {
      const family: { readonly name: string; readonly set: RowSet }[] = [first];
      for (const one of nearest) if (family.every(({ set }) => isApart(set, one.set))) family.push(one);
      return family.map(({ name }) => name).toSorted();
    });
    const once = new Map(families.map((parts) => [parts.join('\n'), parts]));
    return [...once.values()].map((parts) => ({ whole: whole.name, parts }));
  });
}
