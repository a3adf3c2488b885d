import { html, type Markup } from '../../markup.ts';
import { link } from '../../website/addresses.ts';
import type { SiteFile } from '../../website/site-file.ts';
import { longDate } from '../../words/dates.ts';
import type { Chapter, ReportDocument } from '../composing/document.ts';
import { CLAIMS, chapterAddress, REPORT } from './addresses.ts';
import { blocks } from './blocks.ts';
import { type ReportHtmlOptions, reportName, reportPage } from './report-frame.ts';

/** The report's cover and contents. */
export function startPage(document: ReportDocument, options: ReportHtmlOptions): SiteFile {
  const { title, subtitle, publisher, extract, chapters, definitions } = document;
  // What comes before the first chapter.
  const summary = chapters.filter(({ number }) => number === undefined);
  const numbered = chapters.filter((chapter) => !summary.includes(chapter));
  const body = html`<div class="hero">
<p class="eyebrow">${reportName(document)}</p>
<h1>${title}</h1>
<p class="lead">${subtitle}</p>
</div>
${summary.map(
  ({ title: name, sections }) => html`<section class="report" aria-labelledby="sammanfattning">
<h2 id="sammanfattning">${name}</h2>
${sections.map(({ blocks: all }) => blocks(all, REPORT, 3, options))}
</section>
`,
)}<section aria-labelledby="kapitel">
<h2 id="kapitel">Innehåll</h2>
<ol class="chapters">
${numbered.map(
  (
    chapter,
  ) => html`<li><a href="${link(REPORT, chapterAddress(chapter))}">${chapter.title}</a>${sectionLinks(chapter)}</li>
`,
)}</ol>
</section>
<section aria-labelledby="underlag">
<h2 id="underlag">Underlag</h2>
<dl class="facts">
<div><dt>Utgivare</dt><dd>${publisher.name}</dd></div>
<div><dt>Uttag</dt><dd>${longDate(extract.asOf)}</dd></div>
${extract.previousAsOf === undefined ? '' : html`<div><dt>Föregående uttag</dt><dd>${longDate(extract.previousAsOf)}</dd></div>`}
<div><dt>Uttagets beteckning</dt><dd>${extract.id}</dd></div>
<div><dt>Program</dt><dd>Vårdmått ${extract.programVersion}</dd></div>
<div><dt>Definitioner</dt><dd>${definitions.map(({ name, version }) => `${name} ${version}`).join(', ')}</dd></div>
<div><dt>Varje siffra</dt><dd><a href="${link(REPORT, CLAIMS)}">Alla påståenden om siffror i texten</a>, med vad de gäller</dd></div>
${file('Samma rapport som PDF', options.pdf)}${file('PDF/A för arkiv', options.archive)}${file('Bilagan som PDF', options.appendixPdf)}${file('Alla tabeller', options.workbook)}${file('Texten att kommentera', options.copy)}
</dl>
</section>`;
  return reportPage(document, options, { address: REPORT, description: `${title}. ${subtitle}.`, body });
}

/** To a chapter's sections, where it is parted into any. */
function sectionLinks(chapter: Chapter): Markup | undefined {
  const links = chapter.sections.flatMap(({ id, title }) =>
    title === undefined
      ? []
      : html`<li><a href="${link(REPORT, `${chapterAddress(chapter)}#${id}`)}">${title}</a></li>`,
  );
  return links.length === 0 ? undefined : html`\n<ul>${links}</ul>`;
}

function file(name: string, path: string | undefined): Markup | undefined {
  return path === undefined
    ? undefined
    : html`<div><dt>${name}</dt><dd><a href="${path}">${path}</a></dd></div>
`;
}
