import { html, type Markup } from '../../markup.ts';
import { link } from '../../website/addresses.ts';
import { withContents } from '../../website/contents.ts';
import type { SiteFile } from '../../website/site-file.ts';
import type { Chapter, ReportDocument, ReportSection } from '../composing/document.ts';
import { chapterAddress } from './addresses.ts';
import { blocks } from './blocks.ts';
import { type ReportHtmlOptions, reportName, reportPage } from './report-frame.ts';

/** One chapter, with what comes before and after it. */
export function chapterPage(document: ReportDocument, chapter: Chapter, options: ReportHtmlOptions): SiteFile {
  const address = chapterAddress(chapter);
  const titled = chapter.sections.flatMap(({ id, title, number }) =>
    title === undefined || number === undefined ? [] : [{ id, title: `${number} ${title}` }],
  );
  const body = html`<div class="hero">
<p class="eyebrow">Kapitel ${chapter.number}</p>
<h1>${chapter.title}</h1>
</div>
${withContents(
  titled,
  chapter.sections.map((section) => sectionOf(section, address)),
)}
${along(document, chapter)}`;
  return reportPage(document, options, {
    address,
    title: chapter.title,
    description: `${chapter.title}, kapitel ${chapter.number} i ${reportName(document)}: ${document.title}.`,
    body,
  });
}

function sectionOf({ id, number, title, blocks: all }: ReportSection, address: string): Markup {
  if (title === undefined) return html`<div class="opening-text">${blocks(all, address, 2)}</div>`;
  return html`<section class="report" aria-labelledby="${id}">
<h2 id="${id}">${number} ${title}</h2>
${blocks(all, address, 3)}
</section>
`;
}

function along({ chapters }: ReportDocument, chapter: Chapter): Markup {
  const at = chapters.indexOf(chapter);
  const [before, after] = [chapters[at - 1], chapters[at + 1]];
  const to = (other: Chapter) => link(chapterAddress(chapter), chapterAddress(other));
  return html`<nav class="along" aria-label="Kapitlen intill">
${before === undefined ? html`<span></span>` : html`<a href="${to(before)}">Föregående: ${before.title}</a>`}
${after === undefined ? '' : html`<a href="${to(after)}">Nästa: ${after.title}</a>`}
</nav>`;
}
