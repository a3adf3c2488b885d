import { absenceNames } from '../../absence.ts';
import { anyOf, WORD_END, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import { onceFor } from '../once-for.ts';
import type { PlainRule } from '../plain-rule.ts';
import type { PlainVocabulary } from '../plain-vocabulary.ts';

const BETTER = 'Skriv det på svenska, med namnet i stället för koden.';

const programWord = onceFor(({ programWords: words, codes }: PlainVocabulary) => {
  const known = [...words, ...codes, ...absenceNames()];
  return new RegExp(`${WORD_START}${anyOf(known)}${WORD_END}(?!\\.\\p{Ll})`, 'gu');
});

/** What only a program says: `not-poolable`, `gep_net`, `null`, a part of a template that was not filled in. */
export const programWords: PlainRule = {
  id: 'inga-programord',
  says: 'Inga koder, och inga ord ur program.',
  faults: ({ text }, vocabulary) => [
    ...faultsAt(text, programWord(vocabulary), BETTER),
    ...faultsAt(text, /(?<![\p{L}\p{N}./_-])\p{L}[\p{L}\p{N}]*_[\p{L}\p{N}_]+(?!\.\p{Ll})/gu, BETTER),
    ...faultsAt(text, /\{[^{}]*\}|\[\[|\]\]|\[object \w+\]/g, 'Fyll i mallen.'),
  ],
};
