import { gatheredNumbers } from '../claims/gathered-numbers.ts';
import type { MarkdownBlock } from '../reading/markdown.ts';
import { composeDirective } from './compose-directive.ts';
import { composeSentences } from './compose-sentences.ts';
import type { Composing, GatheredNumber, SentenceSetting } from './composing.ts';
import type { Block } from './document.ts';
import type { Made } from './made.ts';

/**
 * Writes out a section's blocks, headings aside. Paragraphs after one another that have nothing but numbers to be told of by themselves become
 * one: what is missing of them for the same reason is said once.
 */
export function composeBlocks(blocks: readonly MarkdownBlock[], start: SentenceSetting, composing: Composing): Made {
  let setting: SentenceSetting = { ...start, told: new Set() };
  const waiting: GatheredNumber[] = [];
  const told = (before: SentenceSetting): readonly Block[] => {
    const sentences = gatheredNumbers(waiting.splice(0), before, composing);
    return sentences.length === 0 ? [] : [{ kind: 'paragraph', sentences }];
  };
  const all = blocks.flatMap((block): readonly Block[] => {
    const before = setting;
    const count = waiting.length;
    const made = (WRITERS[block.kind] as Writer)(block, { ...setting, waiting }, composing);
    if (made.years !== undefined) setting = { ...setting, years: made.years };
    const isWaiting = made.blocks.length === 0 && waiting.length > count;
    return isWaiting ? [] : [...told(before), ...made.blocks];
  });
  return { blocks: [...all, ...told(setting)], ...(setting.years && { years: setting.years }) };
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
    blocks: [{ kind: 'list', items: items.map((item) => composeSentences(item, byItself(setting), composing)) }],
  }),
  directive: (block, setting, composing) => composeDirective(block, byItself(setting), composing),
  heading: (block, setting, composing) => stray(block, block.kind, setting, composing),
  other: (block, setting, composing) => stray(block, block.what, setting, composing),
};

/** What stands in a list or a block keeps what is missing of it. */
function byItself({ waiting: _, ...setting }: SentenceSetting): SentenceSetting {
  return setting;
}

function stray({ line }: MarkdownBlock, what: string, { file }: SentenceSetting, composing: Composing): Made {
  composing.complain(
    'report-syntax',
    { file, line },
    `Det här kan inte stå i ett kapitel (${what}).`,
    'Skriv stycken, rubriker (# och ##), punktlistor med - och block som börjar med :::.',
  );
  return { blocks: [] };
}
