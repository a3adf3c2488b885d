import { WORDS } from '../../language.ts';
import { anyOf, WORD_END } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

const ONE_OF_MANY = new RegExp(
  `(?<![\\d,.\u00a0–]|av )1[ \u00a0]${anyOf(Object.keys(WORDS.singular))}${WORD_END}`,
  'gu',
);

/** `1 patienter`. */
export const oneAndMany: PlainRule = {
  id: 'en-är-ental',
  says: 'Efter 1 står ental.',
  faults: ({ text }) => faultsAt(text, ONE_OF_MANY, 'Skriv ordet i ental.'),
};
