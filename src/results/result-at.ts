import type { Part, Result } from './result.ts';

/** Where a result is among those of one release: no two of them are at one place. */
export type Place = Pick<Result, 'measure' | 'reporter'> & { readonly part: Part };

const indexed = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>();

/**
 * The result at a place, of exactly its years and stratum. A register has tens of thousands, and every mark in every picture and
 * every number of a report asks for one: the list is indexed once, and remembered as long as the list is.
 */
export function resultAt<R extends Place>(results: readonly R[], place: Place): R | undefined {
  let index = indexed.get(results);
  if (index === undefined) {
    index = new Map(results.toReversed().map((one) => [keyOf(one), one]));
    indexed.set(results, index);
  }
  return index.get(keyOf(place)) as R | undefined;
}

/** A place as text, equal for equal places. */
export function keyOf({ measure, reporter, part: { from, to, stratum = '' } }: Place): string {
  return JSON.stringify([measure, reporter, from, to, stratum]);
}
