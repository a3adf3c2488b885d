import { anyOf, WORD_END, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** Where a text tells what others call it. */
const NAMED = '(?<!(?:kallar|kallas|heter) ”?)';

/** One word for one thing. */
export const oneWord: PlainRule = {
  id: 'ett-ord-för-en-sak',
  says: 'Samma sak heter alltid samma sak.',
  faults: ({ text }, { choices }) => {
    // Most texts have none of them, which is cheaper to ask once.
    if (!new RegExp(anyOf(choices.flatMap(({ words }) => words)), 'iu').test(text)) return [];
    return choices.flatMap(({ words, better }) =>
      faultsAt(text, new RegExp(`${NAMED}${WORD_START}${anyOf(words)}${WORD_END}`, 'giu'), `Skriv ${better}.`),
    );
  },
};
