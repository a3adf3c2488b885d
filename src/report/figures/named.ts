import { nearest } from '../../nearest.ts';
import { slug } from '../../words/slug.ts';
import type { NamedInSentence } from './figure-source.ts';
import type { TermFault } from './terms.ts';

/** The one that a text names, by id or name; case, accents and hyphens aside. */
export function findNamed<N extends NamedInSentence>(text: string, among: readonly N[]): N | undefined {
  const wanted = slug(text);
  return among.find(({ id, name }) => slug(id) === wanted || slug(name) === wanted);
}

/** A name that nobody has, with the nearest one that somebody has. @param what it should have been: `en indikator` */
export function unknownName(text: string, what: string, candidates: readonly string[]): TermFault {
  const meant = nearest(text, candidates);
  return {
    code: 'report-unknown-name',
    message: `«${text}» är inte ${what}.`,
    remedy: meant === undefined ? `Välj bland: ${candidates.join(', ')}.` : `Menade du «${meant}»?`,
  };
}
