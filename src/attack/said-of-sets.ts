import { walksOfAnyOf } from './any-of.ts';
import type { CaseSet } from './case-set.ts';
import { familiesOf } from './families.ts';
import { unknownAmong } from './unknown-among.ts';

/** What sets of cases say of one another by their definitions alone: found once for places that have the same sets. */
export class SaidOfSets {
  readonly families = once(familiesOf);
  readonly anyOf = once(walksOfAnyOf);
  readonly unknown = once(unknownAmong);
}

type OfSets<T> = (sets: ReadonlyMap<string, CaseSet>) => T;

function once<T>(find: OfSets<T>): OfSets<T> {
  const found = new Map<string, T>();
  return (sets) => {
    const key = [...sets.keys()].join('\n');
    const said = found.get(key) ?? find(sets);
    found.set(key, said);
    return said;
  };
}
