import type { Block, FigureBlock } from '../composing/document.ts';
import { blockParts } from '../kinds/document-parts.ts';

/** Figures that stand together on paper, and the notes that hold for any of them, each once. */
export interface FigureGroup {
  readonly figures: readonly FigureBlock[];
  /** As many abreast. One alone takes the page's width. */
  readonly columns: 1 | 2;
  readonly notes: readonly string[];
}

/** What is printed after one another: a block, or figures that follow on each other. */
export type Printed = { readonly block: Block } | { readonly group: FigureGroup };

/**
 * A section's blocks as they are printed: figures that are drawn for half a page's width and follow on one another stand two abreast.
 * In a pair the notes are under both.
 * @param said the notes of the chapter so far: each is said once in a chapter, and those of this section are added
 */
export function printedBlocks(blocks: readonly Block[], said: Set<string>): Printed[] {
  const printed: ({ block: Block } | { figures: FigureBlock[] })[] = [];
  for (const block of blocks) {
    const { figure } = blockParts(block);
    const last = printed.at(-1);
    if (figure === undefined) printed.push({ block });
    else if (
      last !== undefined &&
      'figures' in last &&
      isHalf(figure) &&
      last.figures.length < 2 &&
      last.figures.every(isHalf)
    )
      last.figures.push(figure);
    else printed.push({ figures: [figure] });
  }
  return printed.map((one): Printed => {
    if ('block' in one) return one;
    const notes = [...new Set(one.figures.flatMap(({ figure }) => figure.notes ?? []))].filter(
      (note) => !said.has(note),
    );
    for (const note of notes) said.add(note);
    return { group: { figures: one.figures, columns: one.figures.length > 1 ? 2 : 1, notes } };
  });
}

const isHalf = ({ figure }: FigureBlock) => figure.paper?.width === 'half';
