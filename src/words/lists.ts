import { WORDS } from './language.ts';

/** `a`, `a och b`, `a, b och c`. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${WORDS[last]} ${words.at(-1)}`;
}
