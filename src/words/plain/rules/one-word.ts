import { anyOf, WORD_END, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import { onceFor } from '../once-for.ts';
import type { PlainRule } from '../plain-rule.ts';
import type { PlainVocabulary } from '../plain-vocabulary.ts';

/** Where a text tells what others call it. */
const NAMED = '(?<!(?:kallar|kallas|heter) ”?)';

const patternsOf = onceFor(({ choices }: PlainVocabulary) => ({
  any: new RegExp(anyOf(choices.flatMap(({ words }) => words)), 'iu'),
  each: choices.map(({ words, better }) => ({
    pattern: new RegExp(`${NAMED}${WORD_START}${anyOf(words)}${WORD_END}`, 'giu'),
    better: `Skriv ${better}.`,
  })),
}));

/** One word for one thing. */
export const oneWord: PlainRule = {
  id: 'ett-ord-för-en-sak',
  says: 'Samma sak heter alltid samma sak.',
  faults: ({ text }, vocabulary) => {
    const { any, each } = patternsOf(vocabulary);
    // Most texts have none of them, which is cheaper to ask once.
    return any.test(text) ? each.flatMap(({ pattern, better }) => faultsAt(text, pattern, better)) : [];
  },
};
