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

/** The notes once: first what holds for every figure of the page, then what holds for some, under which they are. */
export function sharedNotesSection(shared: SharedNotes, { sections }: Pick<Chapter, 'sections'>): Markup {
  const count = figuresOf(sections.flatMap(({ blocks }) => blocks)).length;
  const ofAll = [...shared].filter(([, numbers]) => numbers.length === count);
  const ofSome = [...shared].filter(([, numbers]) => numbers.length < count);
  const list = (notes: readonly (readonly [note: string, numbers: readonly number[]])[]) =>
    html`<ul class="notes">${notes.map(([note]) => html`<li>${note}</li>`)}</ul>
`;
  return html`<section class="report" aria-labelledby="${SHARED_NOTES.id}">
<h2 id="${SHARED_NOTES.id}">${SHARED_NOTES.title}</h2>
${ofAll.length > 0 && list(ofAll)}${[...Map.groupBy(ofSome, ([, numbers]) => runsOf(numbers))].map(
  ([figures, notes]) => html`<h3>Figur ${figures}</h3>
${list(notes)}`,
)}</section>
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
