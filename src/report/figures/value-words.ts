import type { BoundWords, ValueOptions } from '../kinds/bound-kind.ts';
import { boundKindOf } from '../kinds/bounds.ts';
import type { Bound } from './figure-source.ts';

/** A number as a sentence says it. @throws RangeError when a share isn't its numerator over its denominator */
export function valueWords(bound: Bound, options: ValueOptions): BoundWords {
  const { main, basis } = boundKindOf(bound).words(bound, options);
  return { main, basis: [...basis, ...reservations(bound)] };
}

/** What a reader must know of any number wherever it stands: that it will change, or isn't over all that it should be. */
export function reservations({ preliminary, among }: Bound): string[] {
  return [...(preliminary === true ? ['preliminärt'] : []), ...(among === undefined ? [] : [among])];
}

/** `65 % (231/355)`. */
export function asText({ main, basis }: BoundWords, ...more: readonly string[]): string {
  const all = [...basis, ...more];
  return all.length === 0 ? main : `${main} (${all.join(', ')})`;
}
