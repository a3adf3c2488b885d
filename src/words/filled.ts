import { bound } from './bound.ts';

/** A sentence that people have written, with words put in for its names: `{antal} patienter {var}` is `37 patienter i riket`. Names that it is given no words for stay. */
export function filled(sentence: string, words: Readonly<Record<string, string>>): string {
  return bound(sentence).replace(/\{(\p{L}+)\}/gu, (whole, name: string) => words[name] ?? whole);
}
