/**
 * One pattern for many words and phrases, as whole words, case aside; the longest that fits wins. `minsk*` is any word so
 * begun, `*dubbla` any so ended. Matches nothing when there are no words.
 */
export function wordPattern(words: readonly string[], options: { readonly caseMatters?: boolean } = {}): RegExp {
  const alternatives = words.toSorted((a, b) => b.length - a.length).map(alternative);
  const flags = options.caseMatters === true ? 'gu' : 'giu';
  if (alternatives.length === 0) return new RegExp('(?!)', flags);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function alternative(word: string): string {
  const literal = word.replace(/^\*|\*$/g, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return (
    (word.startsWith('*') ? '\\p{L}*' : '') + literal.replace(/ +/g, '\\s+') + (word.endsWith('*') ? '\\p{L}*' : '')
  );
}
