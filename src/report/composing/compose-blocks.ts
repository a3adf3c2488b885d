import type { MarkdownBlock } from '../reading/markdown.ts';
import { composeDirective } from './compose-directive.ts';
import { composeSentences } from './compose-sentences.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Block } from './document.ts';
import type { Made } from './made.ts';

/** Writes out a section's blocks, headings aside. */
export function composeBlocks(blocks: readonly MarkdownBlock[], start: SentenceSetting, composing: Composing): Made {
  let setting: SentenceSetting = { ...start, told: new Set() };
  const all = blocks.flatMap((block): readonly Block[] => {
    const made = (WRITERS[block.kind] as Writer)(block, setting, composing);
    if (made.years !== undefined) setting = { ...setting, years: made.years };
    return made.blocks;
  });
  return { blocks: all, ...(setting.years && { years: setting.years }) };
}

type Writer<B extends MarkdownBlock = MarkdownBlock> = (
  block: B,
  setting: SentenceSetting,
  composing: Composing,
) => Made;

const WRITERS: { readonly [K in MarkdownBlock['kind']]: Writer<Extract<MarkdownBlock, { kind: K }>> } = {
  paragraph: ({ inlines }, setting, composing) => {
    const sentences = composeSentences(inlines, setting, composing);
    return { blocks: sentences.length === 0 ? [] : [{ kind: 'paragraph', sentences }] };
  },
  list: ({ items }, setting, composing) => ({
    blocks: [{ kind: 'list', items: items.map((item) => composeSentences(item, setting, composing)) }],
  }),
  directive: composeDirective,
  heading: (block, setting, composing) => stray(block, block.kind, setting, composing),
  other: (block, setting, composing) => stray(block, block.what, setting, composing),
};

function stray({ line }: MarkdownBlock, what: string, { file }: SentenceSetting, composing: Composing): Made {
  composing.complain(
    'report-syntax',
    { file, line },
    `Det här kan inte stå i ett kapitel (${what}).`,
    'Skriv stycken, rubriker (# och ##), punktlistor med - och block som börjar med :::.',
  );
  return { blocks: [] };
}
