import { html } from '../../markup.ts';
import { link } from '../../website/addresses.ts';
import type { SiteFile } from '../../website/site-file.ts';
import type { ReportDocument } from '../composing/document.ts';
import { APPENDIX, appendixAddress, REPORT } from './addresses.ts';
import { type ReportHtmlOptions, reportName, reportPage } from './report-frame.ts';

/** The appendix's contents: its chapters, and its files. */
export function appendixPage(document: ReportDocument, options: ReportHtmlOptions): SiteFile {
  const { appendixPdf, workbook } = options;
  const body = html`<div class="hero">
<p class="eyebrow">${reportName(document)}</p>
<h1>Bilaga</h1>
<p class="lead">Tabellerna bakom rapportens figurer, en sida för varje sjukvårdsregion, och hur siffrorna är framtagna.</p>
</div>
<section aria-labelledby="kapitel">
<h2 id="kapitel">Innehåll</h2>
<ul class="chapters">
${document.appendix.map(
  (
    chapter,
  ) => html`<li><a href="${link(APPENDIX, appendixAddress(chapter))}">${chapter.number} ${chapter.title}</a></li>
`,
)}</ul>
</section>
${appendixPdf === undefined ? '' : html`<p class="text"><a href="${link(APPENDIX, REPORT + appendixPdf)}">Hela bilagan som PDF</a></p>`}
${workbook === undefined ? '' : html`<p class="text"><a href="${link(APPENDIX, REPORT + workbook)}" download>Alla tabeller i en Excelbok</a></p>`}`;
  return reportPage(document, options, {
    address: APPENDIX,
    title: 'Bilaga',
    description: `Bilagan till ${reportName(document)}: ${document.title}.`,
    body,
  });
}
