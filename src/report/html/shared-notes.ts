import { html, type Markup } from '../../markup.ts';
import { listed } from '../../words/lists.ts';
import type { Block, Chapter } from '../composing/document.ts';
import { blockParts } from '../kinds/document-parts.ts';

/** Where a page tells what holds for several of its figures. */
export const SHARED_NOTES = { id: 'om-figurerna', title: 'Om figurerna' } as const;

/** Notes that stand under several of a page's figures, each with the numbers of those. */
export type SharedNotes = ReadonlyMap<string, readonly number[]>;

/** What is said of several figures of a chapter, in the order that a reader meets it. */
export function sharedNotes({ sections }: Pick<Chapter, 'sections'>): SharedNotes {
  const figures = figuresOf(sections.flatMap(({ blocks }) => blocks));
  const all = new Set(figures.flatMap(({ notes }) => notes));
  const each = [...all].map((note) => {
    const of = figures.filter(({ notes }) => notes.includes(note));
    return [note, of.map(({ number }) => number)] as const;
  });
  return new Map(each.filter(([, numbers]) => numbers.length > 1));
}

function figuresOf(blocks: readonly Block[]): { readonly number: number; readonly notes: readonly string[] }[] {
  return blocks.flatMap((block) => {
    const { figure } = blockParts(block);
    return figure === undefined ? [] : { number: figure.number, notes: figure.figure.notes ?? [] };
  });
}

/** The notes once, each with which figures it is of where that isn't every one of the page. */
export function sharedNotesSection(shared: SharedNotes, { sections }: Pick<Chapter, 'sections'>): Markup {
  const count = figuresOf(sections.flatMap(({ blocks }) => blocks)).length;
  const whose = (numbers: readonly number[]) => (numbers.length === count ? '' : `Figur ${runsOf(numbers)}: `);
  return html`<section class="report" aria-labelledby="${SHARED_NOTES.id}">
<h2 id="${SHARED_NOTES.id}">${SHARED_NOTES.title}</h2>
<ul class="notes">${[...shared].map(([note, numbers]) => html`<li>${whose(numbers)}${note}</li>`)}</ul>
</section>
`;
}

/** `4–7 och 9`: numbers that follow on one another as one. */
function runsOf(numbers: readonly number[]): string {
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
