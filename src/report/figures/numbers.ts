import type { SentencePart, ValuePart, WordPart } from '../claims/sentence-part.ts';
import { partFacts } from '../kinds/parts.ts';
import { type Bound, type FigureSource, isMissing, type Missing, type Reference } from './figure-source.ts';
import { keyOf, lookUp } from './look-up.ts';

/** Every number that a sentence names one by one, by its key. */
export type Numbers = ReadonlyMap<string, Bound | Missing>;

/** Looks up what a sentence names. */
export function numbersOf(parts: readonly SentencePart[], source: FigureSource): Numbers {
  const references = parts.flatMap((part) => {
    const { named: naming } = partFacts(part);
    return naming === undefined ? [] : named(naming);
  });
  return new Map(references.map((reference) => [keyOf(reference), lookUp(reference, source)]));
}

/** The references that a part names, what is compared with first. */
export function named({ aim: { subject, base } }: ValuePart | WordPart): Reference[] {
  return base === undefined ? [subject] : [base, subject];
}

/** @throws RangeError for a number that is missing: a sentence with one is not written */
export function boundOf(reference: Reference, numbers: Numbers): Bound {
  const found = numbers.get(keyOf(reference));
  if (found === undefined || isMissing(found)) throw new RangeError(`no number for ${keyOf(reference)}`);
  return found;
}
