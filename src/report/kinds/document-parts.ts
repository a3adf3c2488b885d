import type { Block, ClaimRun, FigureBlock, Run, Sentence, TableBlock, TextRun } from '../composing/document.ts';

/** What a block of the report holds. */
export interface BlockParts {
  /** Its running text: a caption too. */
  readonly sentences: readonly Sentence[];
  readonly figure?: FigureBlock;
  readonly table?: TableBlock;
}

const BLOCKS: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => BlockParts } = {
  paragraph: ({ sentences }) => ({ sentences }),
  note: ({ sentences }) => ({ sentences }),
  list: ({ items }) => ({ sentences: items.flat() }),
  figure: (figure) => ({ sentences: figure.caption, figure }),
  table: (table) => ({ sentences: [], table }),
};

export function blockParts(block: Block): BlockParts {
  return (BLOCKS[block.kind] as (one: Block) => BlockParts)(block);
}

const RUNS: {
  readonly [K in Run['kind']]: (run: Extract<Run, { kind: K }>) => {
    readonly claim?: ClaimRun;
    readonly text?: TextRun;
  };
} = {
  claim: (claim) => ({ claim }),
  text: (text) => ({ text }),
};

/** A run as what it is: a claim, or words that claim nothing. */
export function runParts(run: Run): { readonly claim?: ClaimRun; readonly text?: TextRun } {
  return (RUNS[run.kind] as (one: Run) => { readonly claim?: ClaimRun; readonly text?: TextRun })(run);
}
