import type { Inline, InlineText, MarkdownBlock } from '../reading/markdown.ts';

type Heading = Extract<MarkdownBlock, { kind: 'heading' }>;

/** A block of a chapter's text as one of the kinds that are asked for; the others are told apart where they are written out. */
interface BlockFacts {
  readonly heading?: Heading;
  /** Running text. */
  readonly inlines?: readonly Inline[];
}

const BLOCKS: {
  readonly [K in MarkdownBlock['kind']]: (block: Extract<MarkdownBlock, { kind: K }>) => BlockFacts;
} = {
  heading: (heading) => ({ heading }),
  paragraph: ({ inlines }) => ({ inlines }),
  list: () => ({}),
  directive: () => ({}),
  other: () => ({}),
};

export function blockFacts(block: MarkdownBlock): BlockFacts {
  return (BLOCKS[block.kind] as (one: MarkdownBlock) => BlockFacts)(block);
}

const IS_TEXT: Readonly<Record<Inline['kind'], boolean>> = { text: true, value: false, word: false, other: false };

/** Whether it is text that an author typed, and no binding. */
export function isTyped(inline: Inline): inline is InlineText {
  return IS_TEXT[inline.kind];
}
