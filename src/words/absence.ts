import type { AbsenceName } from './absence-name.ts';
import { WORDS } from './language.ts';
import { aboutShare } from './numbers.ts';

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

/** Why there is no number; of a share that is withheld perhaps what it is about. */
export interface AbsentNumber {
  readonly absent: AbsenceName;
  readonly about?: number;
}

/** What stands where there is no number: `dolt för att skydda enskilda`, or `ungefär 35 %` of a share that is told rounded. */
export function absentText({ absent, about }: AbsentNumber): string {
  return about === undefined ? absenceWords(absent) : aboutShare(about);
}

/** The same in a word or two: `dolt`. */
export function shortAbsentText({ absent, about }: AbsentNumber): string {
  return about === undefined ? shortAbsence(absent) : aboutShare(about);
}

/** A number as `format` writes it, or what stands where there is none. */
export function shownText(value: number | AbsentNumber, format: (value: number) => string): string {
  return typeof value === 'number' ? format(value) : absentText(value);
}
