/** Words that an author has taken apart: each as it stands, and put together. */
export interface DisguisedWord {
  readonly found: string;
  readonly whole: string;
  readonly index: number;
}

/** Letters one by one, such as «f e m» and «s-t-e-g»; a word parted by marks, such as «hälf-ten»; a letter off its word, such as «f em». */
const APART = [
  /(?<![\p{L}\p{N}])\p{L}(?:[\s\p{P}\p{S}]+\p{L})+(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\p{L}+(?:[\p{P}\p{S}]\p{L}+)+(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?![iåöIÅÖ]\s)\p{L}\s+\p{L}{2,}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\p{L}{2,}\s+(?![iåöIÅÖ](?!\p{L}))\p{L}(?![\p{L}\p{N}])/gu,
];
const SPACED = /^\p{L}(?:\s+\p{L}){2,}$/u;

/** Finds them in a text. @param isWord whether what was put together is a word that may not stand */
export function disguisedWords(text: string, isWord: (whole: string) => boolean): DisguisedWord[] {
  return APART.flatMap((apart) => [...text.matchAll(apart)])
    .map(({ 0: found, index }) => ({ found, whole: found.replace(/\P{L}/gu, ''), index }))
    .filter(({ found, whole }) => SPACED.test(found) || isWord(whole));
}
