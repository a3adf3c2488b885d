import { anyOf, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import { onceFor } from '../once-for.ts';
import type { PlainRule } from '../plain-rule.ts';
import type { PlainVocabulary } from '../plain-vocabulary.ts';

/** A name of one short word can't be told from another word: `väst`. */
const LONG = 6;

const namesOf = onceFor(({ names }: PlainVocabulary) => {
  const told = names.filter((name) => name.includes(' ') || name.length >= LONG);
  if (told.length === 0) return undefined;
  return {
    pattern: new RegExp(`${WORD_START}${anyOf(told)}(?=s?(?![\\p{L}\\p{N}_-]))`, 'giu'),
    asWritten: new Map(told.map((name) => [name.toLocaleLowerCase('sv'), name])),
  };
});

/** `region Skåne`, `västra Götaland`. */
export const nameCapital: PlainRule = {
  id: 'namn-med-stor-bokstav',
  says: 'Namn behåller sina stora bokstäver.',
  faults: ({ text }, vocabulary) => {
    const known = namesOf(vocabulary);
    if (known === undefined) return [];
    return faultsAt(text, known.pattern, (found) => {
      const name = known.asWritten.get(found.toLocaleLowerCase('sv'));
      return name === undefined || /^\p{Ll}/u.test(found) === /^\p{Ll}/u.test(name) ? undefined : `Skriv ${name}.`;
    });
  },
};
