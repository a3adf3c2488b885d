import { listed } from '../../words/lists.ts';
import { blockParts } from '../kinds/document-parts.ts';
import type { Block, Chapter, FigureBlock } from './document.ts';

/** A chapter's figures, in the order that a reader meets them. */
export function figuresIn({ sections }: Pick<Chapter, 'sections'>): FigureBlock[] {
  return sections.flatMap(({ blocks }) => figuresAmong(blocks));
}

const figuresAmong = (blocks: readonly Block[]) => blocks.flatMap((block) => blockParts(block).figure ?? []);

/** The notes of figures that could stand for one another's, each with the numbers of those that it holds for. */
export function notedFigures(figures: readonly FigureBlock[]): ReadonlyMap<string, readonly number[]> {
  const each = figures.map((one) => ({ number: one.number, notes: sharedNotesOf(one) }));
  const all = new Set(each.flatMap(({ notes }) => notes));
  return new Map(
    [...all].map((note) => [note, each.flatMap(({ number, notes }) => (notes.includes(note) ? number : []))]),
  );
}

/** What is said of a figure and isn't of its own numbers. */
function sharedNotesOf({ figure: { notes = [], ownNotes = [] } }: FigureBlock): string[] {
  return notes.filter((note) => !ownNotes.includes(note));
}

/** `4–7 och 9`: numbers that follow on one another as one. */
export function numberRuns(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return listed(
    runs.flatMap((run) => {
      const [from, ...more] = run;
      if (from === undefined) return [];
      return more.length > 1 ? [`${from}–${more.at(-1)}`] : run.map(String);
    }),
  );
}
