import type { BoundWords, ValueOptions } from '../kinds/bound-kind.ts';
import { boundKindOf } from '../kinds/bounds.ts';
import type { Bound } from './figure-source.ts';

/** A number as a sentence says it. @throws RangeError when a share isn't its numerator over its denominator */
export function valueWords(bound: Bound, options: ValueOptions): BoundWords {
  const { main, basis, beside = [] } = boundKindOf(bound).words(bound, options);
  return { main, basis: [...basis, ...reservations(bound)], beside };
}

/** What a reader must know of any number wherever it stands: that it will change, or isn't over all that it should be. */
export function reservations({ preliminary, among }: Bound): string[] {
  return [...(among === undefined ? [] : [among]), ...(preliminary === true ? ['preliminärt'] : [])];
}

/** `65 % (231/355)`, with what stands beside it last: `59 % (85/145, 5 av 6 regioner; riket med alla sjukvårdsregioner 45 %, 85/191)`. */
export function asText({ main, basis, beside = [] }: BoundWords): string {
  const all = [...(basis.length === 0 ? [] : [basis.join(', ')]), ...beside];
  return all.length === 0 ? main : `${main} (${all.join('; ')})`;
}
