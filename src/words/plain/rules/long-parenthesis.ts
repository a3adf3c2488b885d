import { parenthesesIn } from '../parentheses-in.ts';
import type { PlainRule } from '../plain-rule.ts';
import { wordsIn } from '../words-in.ts';

const FEW = 9;

/** A long parenthesis with the rest of the sentence after it. */
export const longParenthesis: PlainRule = {
  id: 'lång-parentes',
  says: 'En lång parentes står sist i meningen.',
  faults: ({ text }) =>
    parenthesesIn(text)
      .filter(({ end, inside }) => wordsIn(inside).length > FEW && wordsIn(text.slice(end)).length > 0)
      .map(({ at, end }) => ({
        at,
        found: text.slice(at, end),
        better: 'Sätt parentesen sist, eller gör den till en egen mening.',
      })),
};
