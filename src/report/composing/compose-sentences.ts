import { gatheredNumbers } from '../claims/gathered-numbers.ts';
import { keyOf } from '../figures/look-up.ts';
import { runParts } from '../kinds/document-parts.ts';
import { blockFacts, isTyped } from '../kinds/markdown-parts.ts';
import { type Inline, readMarkdown } from '../reading/markdown.ts';
import { splitSentences } from '../reading/split-sentences.ts';
import { composeSentence } from './compose-sentence.ts';
import { type Composing, newParagraph, type SentenceSetting } from './composing.ts';
import type { Sentence } from './document.ts';

/** Writes out the sentences of a paragraph. */
export function composeSentences(
  inlines: readonly Inline[],
  setting: SentenceSetting,
  composing: Composing,
): Sentence[] {
  const before: string[] = [];
  const { paragraph = newParagraph(setting.told) } = setting;
  const sentences = splitSentences(inlines).flatMap((sentence) => {
    const composed = composeSentence(sentence, { ...setting, paragraph, before: [...before] }, composing);
    before.push(sentence.map((inline) => (isTyped(inline) ? inline.text : ' ')).join(''));
    return composed;
  });
  // What a sentence after it has written need not be told of.
  const left = paragraph.gathered.splice(0).filter(({ reference }) => !paragraph.written.has(keyOf(reference)));
  if (sentences.length === 0 && setting.waiting !== undefined) {
    setting.waiting.push(...left);
    return [];
  }
  const [first, ...more] = gatheredNumbers(left, setting, composing);
  if (first === undefined) return sentences;
  return [...sentences, isClosed(sentences.at(-1)) ? apart(first) : first, ...more];
}

/** Whether a sentence ends a paragraph, without the space before another. */
const isClosed = (last: Sentence | undefined) => {
  const run = last?.runs.at(-1);
  return run !== undefined && !/\s$/.test(runParts(run).text?.text ?? '');
};

/** A sentence that wasn't written after the one before it. */
export const apart = (sentence: Sentence): Sentence => ({
  ...sentence,
  runs: [{ kind: 'text', text: ' ' }, ...sentence.runs],
});

/** Writes out a short text within a block: a caption or a note. @param line where it begins */
export function composeText(text: string, line: number, setting: SentenceSetting, composing: Composing): Sentence[] {
  return readMarkdown(text, line).flatMap((block) => {
    const { inlines } = blockFacts(block);
    if (inlines !== undefined) return composeSentences(inlines, setting, composing);
    composing.complain(
      'report-syntax',
      { file: setting.file, line: block.line },
      'I ett block får bara löpande text stå.',
      'Skriv ett stycke, eller avsluta blocket med ::: först.',
    );
    return [];
  });
}
