import type { PublicResult } from '../disclosure/public-result.ts';

const indexed = new WeakMap<readonly PublicResult[], ReadonlyMap<string, readonly PublicResult[]>>();

/**
 * The results of one measure, in their order. A register has tens of thousands, and every mark in every picture asks for one:
 * the list is sorted by measure once, and remembered as long as the list is.
 */
export function resultsOfMeasure(results: readonly PublicResult[], measure: string): readonly PublicResult[] {
  let index = indexed.get(results);
  if (index === undefined) {
    index = Map.groupBy(results, (one) => one.measure);
    indexed.set(results, index);
  }
  return index.get(measure) ?? [];
}
