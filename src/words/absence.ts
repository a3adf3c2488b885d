import type { AbsenceName } from './absence-name.ts';
import { WORDS } from './language.ts';

/** Every reason why there can be no number, in the order of the words for them. */
export function absenceNames(): readonly AbsenceName[] {
  return Object.keys(WORDS.absence) as AbsenceName[];
}

/** Why there is no number, in a word or two: `dolt`. */
export function shortAbsence(name: AbsenceName): string {
  return WORDS.absence[name].short;
}

/** Why there is no number: `dolt för att skydda enskilda`. */
export function absenceWords(name: AbsenceName): string {
  return WORDS.absence[name].words;
}

/** Why there is no number, as the end of a sentence: `visas inte, för att skydda enskilda`. */
export function absenceClause(name: AbsenceName): string {
  return WORDS.absence[name].clause;
}

/** What the words for a missing number mean. */
export function absenceMeaning(name: AbsenceName): string {
  return WORDS.absence[name].meaning;
}

/** A number as `format` writes it, or why there is none. */
export function shownText(value: number | { readonly absent: AbsenceName }, format: (value: number) => string): string {
  return typeof value === 'number' ? format(value) : absenceWords(value.absent);
}
