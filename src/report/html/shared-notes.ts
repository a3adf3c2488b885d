import { html, type Markup } from '../../markup.ts';
import type { Chapter } from '../composing/document.ts';
import { figuresIn, notedFigures, numberRuns } from '../composing/noted-figures.ts';

/** Where a page tells what holds for several of its figures. */
export const SHARED_NOTES = { id: 'om-figurerna', title: 'Om figurerna' } as const;

/** Notes that hold for several of a page's figures, each with the numbers of those. */
export type SharedNotes = ReadonlyMap<string, readonly number[]>;

/** What is said of several figures of a chapter, in the order that a reader meets it. What is of a figure's own numbers stays under it. */
export function sharedNotes(chapter: Pick<Chapter, 'sections'>): SharedNotes {
  return new Map([...notedFigures(figuresIn(chapter))].filter(([, numbers]) => numbers.length > 1));
}

/** The notes once: first what holds for every figure of the page, then what holds for some, under which they are. */
export function sharedNotesSection(shared: SharedNotes, chapter: Pick<Chapter, 'sections'>): Markup {
  const count = figuresIn(chapter).length;
  const ofAll = [...shared].filter(([, numbers]) => numbers.length === count);
  const ofSome = [...shared].filter(([, numbers]) => numbers.length < count);
  const list = (notes: readonly (readonly [note: string, numbers: readonly number[]])[]) =>
    html`<ul class="notes">${notes.map(([note]) => html`<li>${note}</li>`)}</ul>
`;
  return html`<section class="report" aria-labelledby="${SHARED_NOTES.id}">
<h2 id="${SHARED_NOTES.id}">${SHARED_NOTES.title}</h2>
${ofAll.length > 0 && list(ofAll)}${[...Map.groupBy(ofSome, ([, numbers]) => numberRuns(numbers))].map(
  ([figures, notes]) => html`<h3>Figur ${figures}</h3>
${list(notes)}`,
)}</section>
`;
}
