import { anyOf, WORD_END, WORD_START } from '../any-of.ts';
import { onceFor } from '../once-for.ts';
import { parenthesesIn, withoutParentheses } from '../parentheses-in.ts';
import type { PlainRule } from '../plain-rule.ts';
import type { PlainVocabulary } from '../plain-vocabulary.ts';
import { wordsIn } from '../words-in.ts';

const FEW = 6;

const verbIn = onceFor(({ verbs }: PlainVocabulary) => new RegExp(`${WORD_START}${anyOf(verbs)}${WORD_END}`, 'giu'));

/** `Andelen (12 %, 4 av 33, uppgift saknas för 2; …) var högre`: who reads it has lost the subject when the verb comes. */
export const lateVerb: PlainRule = {
  id: 'subjekt-först',
  says: 'Subjekt och verb står före en lång parentes.',
  faults: ({ text, isSentence }, vocabulary) => {
    if (!isSentence) return [];
    const [verb] = withoutParentheses(text).matchAll(verbIn(vocabulary));
    if (verb === undefined) return [];
    return parenthesesIn(text)
      .filter(({ at, inside }) => at < verb.index && wordsIn(inside).length > FEW)
      .map(({ at, end }) => ({ at, found: text.slice(at, end), better: 'Sätt parentesen efter verbet, eller sist.' }));
  },
};
