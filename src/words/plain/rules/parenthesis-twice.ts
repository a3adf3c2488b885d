import { parenthesesIn } from '../parentheses-in.ts';
import type { PlainRule } from '../plain-rule.ts';

/** The same parenthesis, or some of its words, after each of several numbers; but two intervals may be alike, and how many it is unknown of. */
/** Of each number by itself: its interval, and with how many it is of, how many it is unknown of. */
const isOfItsOwn = (part: string, inside: string) =>
  /konfidensintervall/.test(part) || (/^uppgift saknas för \d/.test(part) && /^\d[\d\u00a0]*\/\d/.test(inside));

export const parenthesisTwice: PlainRule = {
  id: 'parentes-en-gång',
  says: 'Samma parentes står bara en gång i en mening.',
  faults: ({ text }) => {
    const seen = new Set<string>();
    return parenthesesIn(text).flatMap(({ at, end, inside }) => {
      const parts = inside.split(/[,;] /).filter((part) => /\p{L}{3}.* \p{L}/u.test(part) && !isOfItsOwn(part, inside));
      const again = parts.find((part) => seen.has(part));
      for (const part of parts) seen.add(part);
      if (again === undefined) return [];
      return [{ at, found: text.slice(at, end), better: `Säg ”${again}” en gång för hela meningen.` }];
    });
  },
};
