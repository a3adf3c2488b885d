import type { Variable } from './dictionary.ts';
import { areKnownWords } from './known-words.ts';

/** What a code can look like: one word. */
const ONE_WORD = /^[\p{L}\p{Mark}\d._+/-]{1,20}$/u;

/** Several words where one begins with a capital, or a comma: the look of a name and of an address. */
const NAME_OR_ADDRESS = /[,;]|\p{Lu}.*\s|\s.*\p{Lu}/su;

/**
 * Whether a free text that is no value of the variable may be told by its words: where a code was meant only what could be
 * one, elsewhere what doesn't look like a name or an address, and nowhere a word that isn't known, since it may be somebody's name. A
 * row that has slipped sideways puts those in any column.
 */
export function mayBeNamed(variable: Variable, written: string): boolean {
  const { type } = variable;
  const looks = type === 'code' || type === 'boolean' ? ONE_WORD.test(written) : !NAME_OR_ADDRESS.test(written);
  return looks && areKnownWords(written, [variable]);
}
