import { withoutParentheses } from '../parentheses-in.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `Metastaser 2024: tunntarmen: lever: 12 %`: a table that is written as a sentence. */
export const oneColon: PlainRule = {
  id: 'ett-kolon',
  says: 'En mening har högst ett kolon.',
  faults: ({ text, isSentence }) => {
    if (!isSentence) return [];
    const [, second] = [...withoutParentheses(text).matchAll(/:(?=[ \u00a0]|$)/g)];
    return second === undefined
      ? []
      : [{ at: second.index, found: ':', better: 'Gör en mening med verb, eller flera.' }];
  },
};
