import type { Absence, Shown } from '../../disclosure/public-result.ts';

export type AbsenceName = Absence['absent'];

/**
 * Absence in words, for pictures and tables. "Dolt" does not say "fewer than five": a larger number is withheld too where it
 * would give a small one back, and calling that small would be untrue.
 */
const WORDS: Readonly<Record<AbsenceName, string>> = {
  withheld: 'dolt för att skydda enskilda',
  'not-reported': 'ej rapporterat',
  'not-applicable': 'ej tillämpligt',
  'not-poolable': 'kan inte vägas samman',
  'single-value': 'ett enda värde',
  'not-reached': 'ej nådd',
  unreadable: 'oläslig',
  'not-listed': 'redovisas inte',
};

/** The same where there is room for a word or two. */
const SHORT: Readonly<Record<AbsenceName, string>> = {
  ...WORDS,
  withheld: 'dolt',
  'not-poolable': 'ej sammanvägt',
};

export function shortAbsence(name: AbsenceName): string {
  return SHORT[name];
}

export function absenceWords(name: AbsenceName): string {
  return WORDS[name];
}

/** A number as `format` writes it, or why there is none. */
export function shownText(value: Shown, format: (value: number) => string): string {
  return typeof value === 'number' ? format(value) : absenceWords(value.absent);
}
