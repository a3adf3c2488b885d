import { html, type Markup } from '../../markup.ts';
import { link, type PageAddress } from '../../website/addresses.ts';
import { withContents } from '../../website/contents.ts';
import type { SiteFile } from '../../website/site-file.ts';
import type { Chapter, ReportDocument, ReportSection } from '../composing/document.ts';
import { APPENDIX, appendixAddress, chapterAddress } from './addresses.ts';
import { blocks } from './blocks.ts';
import { type ReportHtmlOptions, reportName, reportPage } from './report-frame.ts';
import { SHARED_NOTES, type SharedNotes, sharedNotes, sharedNotesSection } from './shared-notes.ts';

/** Which of the two documents a chapter is of, and what that is called. */
interface ChapterPlace {
  readonly chapters: (document: ReportDocument) => readonly Chapter[];
  readonly address: (chapter: Chapter) => PageAddress;
  readonly eyebrow: (chapter: Chapter) => string;
  readonly parent?: { readonly title: string; readonly address: PageAddress };
}

const REPORT_CHAPTER: ChapterPlace = {
  chapters: ({ chapters }) => chapters,
  address: chapterAddress,
  eyebrow: ({ number }) => (number === undefined ? '' : `Kapitel ${number}`),
};

const APPENDIX_CHAPTER: ChapterPlace = {
  chapters: ({ appendix }) => appendix,
  address: appendixAddress,
  eyebrow: ({ number }) => `Bilaga ${number}`,
  parent: { title: 'Bilaga', address: APPENDIX },
};

/** A page for each chapter of the report and of the appendix. */
export function chapterPages(document: ReportDocument, options: ReportHtmlOptions): SiteFile[] {
  return [REPORT_CHAPTER, APPENDIX_CHAPTER].flatMap((place) =>
    place.chapters(document).map((chapter) => chapterPage(document, chapter, place, options)),
  );
}

/** One chapter, with what comes before and after it. What holds for several of its figures stands once, after the last. */
function chapterPage(
  document: ReportDocument,
  chapter: Chapter,
  place: ChapterPlace,
  options: ReportHtmlOptions,
): SiteFile {
  const address = place.address(chapter);
  const titled = chapter.sections.flatMap(({ id, title, number }) =>
    title === undefined || number === undefined ? [] : [{ id, title: `${number} ${title}` }],
  );
  const shared = sharedNotes(chapter);
  const sections = [
    ...chapter.sections.map((section) => sectionOf(section, address, options, shared)),
    ...(shared.size === 0 ? [] : [sharedNotesSection(shared, chapter)]),
  ];
  const entries = shared.size === 0 ? titled : [...titled, SHARED_NOTES];
  const body = html`<div class="hero">
${chapter.number !== undefined && html`<p class="eyebrow">${place.eyebrow(chapter)}</p>`}
<h1>${chapter.title}</h1>
</div>
${titled.length === 0 ? sections : withContents(entries, sections)}
${along(document, chapter, place)}`;
  return reportPage(document, options, {
    address,
    title: chapter.title,
    ...(place.parent && { parent: place.parent }),
    description: `${[chapter.title, place.eyebrow(chapter).toLowerCase()].filter(Boolean).join(', ')} i ${reportName(document)}: ${document.title}.`,
    body,
  });
}

function sectionOf(
  { id, number, title, blocks: all }: ReportSection,
  address: string,
  options: ReportHtmlOptions,
  shared: SharedNotes,
): Markup {
  if (title === undefined) return html`<div class="opening-text">${blocks(all, address, 2, options, shared)}</div>`;
  return html`<section class="report" aria-labelledby="${id}">
<h2 id="${id}">${number} ${title}</h2>
${blocks(all, address, 3, options, shared)}
</section>
`;
}

function along(document: ReportDocument, chapter: Chapter, place: ChapterPlace): Markup {
  const chapters = place.chapters(document);
  const at = chapters.indexOf(chapter);
  const [before, after] = [chapters[at - 1], chapters[at + 1]];
  const to = (other: Chapter) => link(place.address(chapter), place.address(other));
  return html`<nav class="along" aria-label="Kapitlen intill">
${before === undefined ? html`<span></span>` : html`<a href="${to(before)}">Föregående: ${before.title}</a>`}
${after === undefined ? '' : html`<a href="${to(after)}">Nästa: ${after.title}</a>`}
</nav>`;
}
