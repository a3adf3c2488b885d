import { parenthesesIn } from '../parentheses-in.ts';
import type { PlainRule } from '../plain-rule.ts';

/** The same parenthesis, or some of its words, after each of several numbers; but two intervals may be alike. */
export const parenthesisTwice: PlainRule = {
  id: 'parentes-en-gång',
  says: 'Samma parentes står bara en gång i en mening.',
  faults: ({ text }) => {
    const seen = new Set<string>();
    return parenthesesIn(text).flatMap(({ at, end, inside }) => {
      const parts = inside
        .split(/[,;] /)
        .filter((part) => /\p{L}{3}.* \p{L}/u.test(part) && !/konfidensintervall/.test(part));
      const again = parts.find((part) => seen.has(part));
      for (const part of parts) seen.add(part);
      if (again === undefined) return [];
      return [{ at, found: text.slice(at, end), better: `Säg ”${again}” en gång för hela meningen.` }];
    });
  },
};
