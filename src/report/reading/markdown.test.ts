import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Inline, type MarkdownBlock, readMarkdown } from './markdown.ts';

const said = (inline: Inline) => {
  const words = inline.kind === 'text' ? inline.text : inline.kind === 'other' ? inline.what : inline.inner;
  return `${inline.line} ${inline.kind} ${words}`;
};

function linesOf(block: MarkdownBlock | undefined): string[] {
  if (block === undefined) return [];
  if (block.kind === 'list') return block.items.flat().map(said);
  return 'inlines' in block ? block.inlines.map(said) : [`${block.line} ${block.kind}`];
}

test('each part knows its line, also after a byte order mark, in lists and under Windows line ends', () => {
  const blocks = readMarkdown(
    '\ufeff# Ett {{år; x}}\r\n\r\n\r\nTvå\r\nrader [[ord: a]] här\r\n\r\n- tre\r\n- **fyra** {{b}}\r\n',
  );
  assert.deepEqual(blocks.map(linesOf), [
    ['1 text Ett ', '1 value år; x'],
    ['4 text Två', '5 text  rader ', '5 word ord: a', '5 text  här'],
    ['7 text tre', '8 text fyra', '8 text  ', '8 value b'],
  ]);
});

test('stars and underscores within a binding are its own', () => {
  const [block] = readMarkdown('a {{b_c; d*e*f}} g_h_ {{i_j}}');
  assert.deepEqual(
    linesOf(block).filter((line) => line.includes('value')),
    ['1 value b_c; d*e*f', '1 value i_j'],
  );
});

test('a block has its terms, its lines and its place', () => {
  const [paragraph, block, after] = readMarkdown(
    'Text.\n\n:::figur täckning; ileum\nEn bildtext\npå två rader.\n:::\nMer.',
  );
  assert.equal(paragraph?.kind, 'paragraph');
  assert.deepEqual(block, {
    kind: 'directive',
    line: 3,
    name: 'figur',
    terms: 'täckning; ileum',
    body: 'En bildtext\npå två rader.\n',
  });
  assert.deepEqual(linesOf(after), ['7 text Mer.']);
});

test('a binding may run over lines', () => {
  const [block] = readMarkdown('{{täckning;\nriket}}');
  assert.deepEqual(linesOf(block), ['1 value täckning; riket']);
});

test('letters are composed, so that the same word is the same', () => {
  const [block] = readMarkdown('a\u030a');
  assert.deepEqual(linesOf(block), ['1 text å']);
});
