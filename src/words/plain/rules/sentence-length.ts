import { withoutParentheses } from '../parentheses-in.ts';
import type { PlainRule } from '../plain-rule.ts';
import { wordsIn } from '../words-in.ts';

/** More words than one holds in mind. */
export const sentenceLength: PlainRule = {
  id: 'lagom-lång-mening',
  says: 'En mening är inte längre än att den kan läsas en gång.',
  faults: ({ text, isSentence }, { longest, longestWithParentheses }) => {
    if (!isSentence) return [];
    // Parts with dots between are a list, and each is read by itself.
    return text.split(' · ').flatMap((part) => {
      const [all, outside] = [wordsIn(part).length, wordsIn(withoutParentheses(part)).length];
      return all > longestWithParentheses || outside > longest
        ? [{ at: 0, found: `${all} ord`, better: 'Dela upp den i flera, eller gör en lista eller en tabell.' }]
        : [];
    });
  },
};
