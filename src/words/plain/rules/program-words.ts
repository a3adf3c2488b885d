import { absenceNames } from '../../absence.ts';
import { anyOf, WORD_END, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

const BETTER = 'Skriv det på svenska, med namnet i stället för koden.';

/** What only a program says: `not-poolable`, `gep_net`, `null`, a part of a template that was not filled in. */
export const programWords: PlainRule = {
  id: 'inga-programord',
  says: 'Inga koder, och inga ord ur program.',
  faults: ({ text }, { programWords: words, codes }) => {
    const known = [...words, ...codes, ...absenceNames()];
    return [
      ...faultsAt(text, new RegExp(`${WORD_START}${anyOf(known)}${WORD_END}(?!\\.\\p{Ll})`, 'gu'), BETTER),
      ...faultsAt(text, /(?<![\p{L}\p{N}./_-])\p{L}[\p{L}\p{N}]*_[\p{L}\p{N}_]+(?!\.\p{Ll})/gu, BETTER),
      ...faultsAt(text, /\{[^{}]*\}|\[\[|\]\]|\[object \w+\]/g, 'Fyll i mallen.'),
    ];
  },
};
