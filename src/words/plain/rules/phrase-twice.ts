import { absenceNames, absenceWords } from '../../absence.ts';
import { anyOf, WORD_END, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainFault, PlainRule } from '../plain-rule.ts';
import { wordsIn } from '../words-in.ts';

const LONG = 6;
const ABSENCE = new RegExp(`${WORD_START}${anyOf(absenceNames().map(absenceWords))}${WORD_END}`, 'giu');

/** Why a number is missing, told for each of several; or so many words again. Not of a list with dots between its parts. */
export const phraseTwice: PlainRule = {
  id: 'säg-det-en-gång',
  says: 'Samma fras står bara en gång i en mening.',
  faults: ({ text, isSentence }) => (isSentence && !text.includes(' · ') ? [...absences(text), ...again(text)] : []),
};

function absences(text: string): PlainFault[] {
  const seen = new Set<string>();
  return faultsAt(text, ABSENCE, (found) => {
    const isAgain = seen.has(found);
    seen.add(found);
    return isAgain ? `Säg ”${found}” en gång, för alla som det gäller.` : undefined;
  });
}

function again(text: string): PlainFault[] {
  const words = wordsIn(text.toLocaleLowerCase('sv'));
  const seen = new Set<string>();
  for (let at = 0; at + LONG <= words.length; at++) {
    const phrase = words.slice(at, at + LONG).join(' ');
    if (!/\d/.test(phrase) && seen.has(phrase))
      return [{ at: 0, found: phrase, better: 'Säg det en gång, eller gör två meningar.' }];
    seen.add(phrase);
  }
  return [];
}
