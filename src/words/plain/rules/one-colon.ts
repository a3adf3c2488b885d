import { withoutParentheses } from '../parentheses-in.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `Metastaser 2024: tunntarmen: lever: 12 %`: a table that is written as a sentence. Parts with dots between are each by itself. */
export const oneColon: PlainRule = {
  id: 'ett-kolon',
  says: 'En mening har högst ett kolon.',
  faults: ({ text, isSentence }) => {
    if (!isSentence) return [];
    return [...withoutParentheses(text).matchAll(/(?:(?! · ).)+/g)].flatMap(({ 0: part, index }) => {
      const [, second] = [...part.matchAll(/:(?=[ \u00a0]|$)/g)];
      return second === undefined
        ? []
        : [{ at: index + second.index, found: part.trim(), better: 'Gör en mening med verb, eller flera.' }];
    });
  },
};
