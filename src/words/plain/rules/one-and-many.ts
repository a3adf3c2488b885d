import { WORDS } from '../../language.ts';
import { anyOf, WORD_END } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `1 patienter`. */
export const oneAndMany: PlainRule = {
  id: 'en-är-ental',
  says: 'Efter 1 står ental.',
  faults: ({ text }) => {
    const many = anyOf(Object.keys(WORDS.singular));
    return faultsAt(
      text,
      new RegExp(`(?<![\\d,.\u00a0–]|av )1[ \u00a0]${many}${WORD_END}`, 'gu'),
      'Skriv ordet i ental.',
    );
  },
};
