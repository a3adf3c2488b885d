import { anyOf, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** A name of one short word can't be told from another word: `väst`. */
const LONG = 6;

/** `region Skåne`, `västra Götaland`. */
export const nameCapital: PlainRule = {
  id: 'namn-med-stor-bokstav',
  says: 'Namn behåller sina stora bokstäver.',
  faults: ({ text }, { names }) => {
    const told = names.filter((name) => name.includes(' ') || name.length >= LONG);
    if (told.length === 0) return [];
    const asWritten = new Map(told.map((name) => [name.toLocaleLowerCase('sv'), name]));
    return faultsAt(text, new RegExp(`${WORD_START}${anyOf(told)}(?=s?(?![\\p{L}\\p{N}_-]))`, 'giu'), (found) => {
      const name = asWritten.get(found.toLocaleLowerCase('sv'));
      return name === undefined || /^\p{Ll}/u.test(found) === /^\p{Ll}/u.test(name) ? undefined : `Skriv ${name}.`;
    });
  },
};
