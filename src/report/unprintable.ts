import { type Problem, problem } from '../problems/problem.ts';

/** Characters that can't be set in print, each with the first place where somebody wrote it. @param texts file → text */
export function unprintableProblems(characters: readonly string[], texts: ReadonlyMap<string, string>): Problem[] {
  return characters.map((character) => {
    const words = { character: named(character) };
    for (const [file, written] of texts) {
      const text = written.replace(/^\uFEFF/, '').normalize('NFC');
      const at = text.indexOf(character);
      if (at === -1) continue;
      const before = text.slice(0, at).split('\n');
      const place = { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
      return problem('report-unprintable', { ...words, ...place }, { file, row: place.line });
    }
    return problem('report-unprintable-somewhere', words);
  });
}

/** The character and its number; of one that isn't seen the number alone. */
function named(character: string): string {
  const code = `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{Control}\p{Format}\p{Mark}\p{Separator}]/u.test(character) ? code : `«${character}» (${code})`;
}

/**
 * The characters of a text that PDF/UA-1 forbids. Typst names them where they are read aloud, not in the head and foot of a page,
 * where a notice stands.
 */
export function forbiddenIn(text: string): string[] {
  return [...new Set(text.match(/[\0\uFEFF\uFFFE]/g))];
}
