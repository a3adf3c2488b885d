import type { Block, FigureBlock } from '../composing/document.ts';
import { notedFigures, numberRuns } from '../composing/noted-figures.ts';
import { blockParts } from '../kinds/document-parts.ts';

/** Figures that stand together on paper, and the notes under them. */
export interface FigureGroup {
  readonly figures: readonly FigureBlock[];
  /** As many abreast. One alone takes the page's width. */
  readonly columns: 1 | 2;
  readonly notes: readonly string[];
}

/** What is printed after one another: a block, or figures that follow on each other. */
export type Printed = { readonly block: Block } | { readonly group: FigureGroup };

/** What has been said under figures of a chapter, and which of those each note holds for. */
export interface ChapterNotes {
  readonly figuresOf: ReadonlyMap<string, readonly number[]>;
  readonly said: Set<string>;
}

/** A chapter's notes before any of them has been said. */
export function chapterNotes(figures: readonly FigureBlock[]): ChapterNotes {
  return { figuresOf: notedFigures(figures), said: new Set() };
}

/**
 * A section's blocks as they are printed: figures that are drawn for half a page's width and follow on one another stand two abreast.
 * In a pair the notes are under both, and say which they are of.
 * @param chapter what of the chapter has been said: how its figures are read is said once, and what is said here is added
 */
export function printedBlocks(blocks: readonly Block[], chapter: ChapterNotes): Printed[] {
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
    const { figures } = one;
    const notes = [...ownNotes(figures), ...firstNotes(figures, chapter)];
    return { group: { figures, columns: figures.length > 1 ? 2 : 1, notes } };
  });
}

/** What is said of each figure's own numbers, whatever has been said of another's: once where it is the same of both in a pair. */
function ownNotes(figures: readonly FigureBlock[]): string[] {
  const each = figures.flatMap(({ number, figure: { ownNotes: own = [] } }) => own.map((note) => ({ number, note })));
  return [...Map.groupBy(each, ({ note }) => note)].map(([note, of]) =>
    figures.length === 1
      ? note
      : labelled(
          note,
          of.map(({ number }) => number),
        ),
  );
}

/** How figures are read, where nothing before in the chapter has said it: with all that it holds for, since those to come don't say it again. */
function firstNotes(figures: readonly FigureBlock[], { figuresOf, said }: ChapterNotes): string[] {
  return [...notedFigures(figures).keys()].flatMap((note) => {
    if (said.has(note)) return [];
    said.add(note);
    const numbers = figuresOf.get(note) ?? [];
    return numbers.length === figures.length && figures.every(({ number }) => numbers.includes(number))
      ? note
      : labelled(note, numbers);
  });
}

const labelled = (note: string, numbers: readonly number[]) => `Figur ${numberRuns(numbers)}: ${note}`;

const isHalf = ({ figure }: FigureBlock) => figure.paper?.width === 'half';
