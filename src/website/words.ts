import type { Direction, Level, MeasureType, ReadingTopic } from '../definitions/measure.ts';

/** What the wanted direction means to a reader. A missing one is said, never guessed (domain.md 6.1, point 11). */
export function directionWords(direction: Direction | undefined): string {
  switch (direction) {
    case 'lower':
      return 'Ett lågt värde eftersträvas';
    case 'higher':
      return 'Ett högt värde eftersträvas';
    case 'none':
      return 'Ingen önskad riktning';
    case undefined:
      return 'Definitionen anger ingen riktning';
  }
}

export const TYPE_WORDS: Readonly<Record<MeasureType, string>> = {
  keyFigure: 'Nyckeltal',
  process: 'Processmått',
  result: 'Resultatmått',
};

export const TOPIC_WORDS: Readonly<Record<ReadingTopic, string>> = {
  formula: 'Formeln',
  population: 'Vilka som räknas',
  breakdown: 'Uppdelningen',
  limit: 'Gränsen',
  title: 'Namnet',
  level: 'Redovisningsnivån',
  time: 'Tiden',
  direction: 'Riktningen',
  reporting: 'Inrapporteringen',
  term: 'Begreppet',
};

export const LEVEL_WORDS: Readonly<Record<Level['level'], string>> = { nation: 'riket', unit: 'varje enhet' };

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** 3 → `mars`. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** `2025-03-31` → `31 mars 2025`. Text that is no date is given back as it is. */
export function longDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? date : [Number(match[3]), monthName(Number(match[2])), match[1]].join('\u00a0');
}

const NUMBER_WORDS = ['ingen', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A small number as prose writes it: 4 → `fyra`, 13 → `13`. */
export function inWords(number: number): string {
  return NUMBER_WORDS[number] ?? String(number);
}

/** The first letter made large. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** The first letter made small, unless the word is an abbreviation. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

/** `a`, `a och b`, `a, b och c`. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(words);
}
