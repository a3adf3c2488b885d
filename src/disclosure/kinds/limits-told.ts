import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { countKey, isTimed } from './count-key.ts';

/**
 * The days within which a share of the very cases is told whose times a measure summarises: how many have waited at most so
 * long says as much as a percentile.
 */
export function limitsTold(measure: Measure, all: readonly Measure[]): readonly number[] {
  const { days } = definedParts(measure.computation.figure);
  const timed = days && countKey(measure, [isTimed(days)]);
  if (timed === undefined) return [];
  return all.flatMap((other) => {
    const { numerator } = definedParts(other.computation.figure);
    return numerator?.own === 'days' && countKey(other, [isTimed(numerator)]) === timed ? [numerator.atMost] : [];
  });
}
