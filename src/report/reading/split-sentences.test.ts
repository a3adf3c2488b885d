import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from './markdown.ts';
import { splitSentences } from './split-sentences.ts';

function sentences(text: string): string[] {
  const [block] = readMarkdown(text);
  assert.ok(block?.kind === 'paragraph');
  return splitSentences(block.inlines).map((sentence) =>
    sentence
      .map((inline) => (inline.kind === 'text' ? inline.text : '‹›'))
      .join('')
      .trim(),
  );
}

test('a sentence ends at its point, also before a binding and at the end of a line', () => {
  assert.deepEqual(sentences('Ett. Två {{a}}. {{b}} är tre.\nFyra? Fem!'), [
    'Ett.',
    'Två ‹›.',
    '‹› är tre.',
    'Fyra?',
    'Fem!',
  ]);
});

test('abbreviations do not end a sentence', () => {
  assert.deepEqual(sentences('Till exempel t.ex. Ki-67 och s.k. grad.'), ['Till exempel t.ex. Ki-67 och s.k. grad.']);
  assert.deepEqual(sentences('Ung. så här.'), ['Ung. så här.']);
});
