import { formatCount } from '../../words/numbers.ts';
import { apart } from '../composing/compose-sentences.ts';
import type { Composing } from '../composing/composing.ts';
import type { Sentence } from '../composing/document.ts';
import { SUMMARY } from './attempted.ts';
import type { ShownAmong } from './candidates.ts';

/**
 * A point that is the largest of its kind, and where some of what it could have been is withheld of how many shown it is the largest.
 * @param counted what there are so many of: `ändringar`
 */
export function ofShown(
  sentences: readonly Sentence[],
  counted: string,
  { all, shown }: ShownAmong,
  composing: Composing,
): readonly Sentence[] {
  if (sentences.length === 0 || shown === all) return sentences;
  const text = `Av ${formatCount(all)} ${counted} visas ${formatCount(shown)}`;
  const claim = composing.claim({ kind: 'fact', text, about: 'Vad som visas', file: SUMMARY.setting.file, line: 1 });
  const said: Sentence = {
    runs: [
      { kind: 'claim', claim },
      { kind: 'text', text: ', och bara det som visas är med i jämförelsen.' },
    ],
  };
  return [...sentences, apart(said)];
}
