/** A pattern's source for any of the words, the longest first, as they stand. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

/** Nothing of a word before. */
export const WORD_START = '(?<![\\p{L}\\p{N}_-])';
/** Nothing of a word after. */
export const WORD_END = '(?![\\p{L}\\p{N}_-])';
