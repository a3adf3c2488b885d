/** What an author wrote in a binding: `head: detail; part; part`. */
export interface Terms {
  readonly head: string;
  readonly detail?: string;
  readonly parts: readonly string[];
}

/** A word binding: `word|word: head: detail; part; part`. */
export interface WordTerms {
  readonly phrases: readonly string[];
  readonly terms: Terms;
}

/** Something wrong in a binding, before its place is known. */
export interface TermFault {
  readonly code: 'report-syntax' | 'report-unknown-name' | 'report-not-comparable';
  readonly message: string;
  readonly remedy: string;
}

export function readTerms(inner: string): Terms {
  const [first = '', ...parts] = inner.split(';').map((part) => part.trim());
  const [head, detail] = splitOnce(first, ':');
  return {
    head,
    ...(detail !== undefined && { detail }),
    parts: parts.filter((part) => part !== ''),
  };
}

/** Undefined when there is no colon after the words. */
export function readWordTerms(inner: string): WordTerms | undefined {
  const [words, rest] = splitOnce(inner, ':');
  const phrases = words.split('|').map((word) => word.trim());
  return rest === undefined || phrases.includes('') ? undefined : { phrases, terms: readTerms(rest) };
}

/** The two sides of `a → b` (later first) or `a mot b`: what is looked at, and what it is compared with. */
export function readPair(text: string): { readonly subject: string; readonly base: string } | undefined {
  const change = /^(.+?)\s*(?:→|->)\s*(.+)$/.exec(text);
  if (change !== null) return { subject: change[2] ?? '', base: change[1] ?? '' };
  const comparison = /^(.+?)\s+mot\s+(.+)$/.exec(text);
  return comparison === null ? undefined : { subject: comparison[1] ?? '', base: comparison[2] ?? '' };
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
