import { WORDS } from './language.ts';

/** The first letter made large. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(WORDS.language) + words.slice(1);
}

/**
 * The first letter made small inside a sentence, unless the word is an abbreviation (`MDK`) or begins a name of several
 * words (`Region Skåne`, `Västra Götaland`). A name of one word can't be told from another word: don't ask this of it.
 */
export function midSentence(words: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(words) && !/^\S+ \p{Lu}\p{Ll}/u.test(words);
  return isWord ? words.charAt(0).toLocaleLowerCase(WORDS.language) + words.slice(1) : words;
}
