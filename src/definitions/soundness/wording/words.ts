/**
 * Enough of Swedish to compare a definition's words with its structure: no grammar, only letters folded, endings cut and
 * beginnings compared. It may miss a likeness; it should seldom invent one.
 */

/** Lower case without diacritics, as ids are written: `Bedömning` → `bedomning`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The words of a text, folded; everything but letters and digits parts them. */
export function wordsIn(text: string): readonly string[] {
  return folded(text).match(/[a-z0-9]+/g) ?? [];
}

/** Sentences and paragraphs, as written. An abbreviation such as `t.ex.` does not end one, since a small letter follows. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|(?<=[.!?:;])\s+(?=[\p{Lu}•])|\s*•\s*/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Endings cut once from a folded word, longest first. */
const ENDINGS = (
  'ningarna ningars ningens ningar ningen nings ning ingarna ingar ingen ings ing andet ande erna arna orna ades ade ' +
  'ats ad at as ar er or en et de da ts n t d s a e'
).split(' ');

/** A folded word without its ending, never shorter than four letters. */
export function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * Whether two folded words plausibly speak of one thing: equal stems, or one begins or (in a compound) ends with the
 * other's stem. Words under four letters, such as abbreviations, must be equal.
 */
export function related(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = stem(a).length <= stem(b).length ? [stem(a), b] : [stem(b), a];
  if (short.length < 4) return false;
  return long.startsWith(short) || (short.length >= 6 && long.includes(short));
}

/** Words that say nothing about which event or date is meant. */
const EMPTY = new Set(
  (
    'datum dag dagar dygn tid id nr for av i pa vid en ett den det de till fran med om och eller som ar har inte ' +
    'forsta nasta sista alla samtliga per hos under inom efter fore infor sedan rad'
  ).split(' '),
);

/** The words of a text that can name something. */
export function tellingWords(text: string): readonly string[] {
  return wordsIn(text).filter((word) => !EMPTY.has(word));
}

/** How many of the phrase's telling words are related to some word of the name: how well a name fits a phrase. */
export function likeness(phrase: string, name: string): number {
  const names = tellingWords(name);
  return tellingWords(phrase).filter((word) => names.some((one) => related(word, one))).length;
}

/** Whether the text has any of the words or beginnings of words, whatever the case and diacritics. */
export function mentions(text: string, ...beginnings: readonly string[]): boolean {
  const said = ` ${folded(text).replace(/[^a-z0-9−+%≥≤<>-]+/g, ' ')}`;
  return beginnings.some((beginning) => said.includes(` ${folded(beginning)}`));
}
