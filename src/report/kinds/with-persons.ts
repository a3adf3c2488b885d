import type { Shown } from '../../disclosure/public-result.ts';
import { type CountBound, type DurationBound, isMissing, type Missing } from '../figures/figure-source.ts';

/** The number with how many persons stand behind its cases, where that is known. */
export function withPersons<B extends CountBound | DurationBound>(
  bound: B | Missing,
  persons: Shown | undefined,
): B | Missing {
  return persons === undefined || isMissing(bound) ? bound : { ...bound, persons };
}
