import type { SentenceSetting } from '../composing/composing.ts';
import { ownWords } from '../kinds/parts.ts';
import type { SentencePart } from './sentence-part.ts';

/**
 * Where a sentence's figures are named, the nearest first: the sentence as a reader sees it, its figures aside, then what its paragraph
 * says before it, then the headings over it.
 */
export function spokenTexts(parts: readonly SentencePart[], setting: SentenceSetting): readonly string[] {
  const own = parts.map((part) => ownWords(part) ?? ' ').join('');
  return [own, ...(setting.before ?? []).toReversed(), ...setting.headings.toReversed()];
}
