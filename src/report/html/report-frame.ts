import { html, type Markup } from '../../markup.ts';
import { link, type PageAddress, START } from '../../website/addresses.ts';
import { pageShell } from '../../website/page-shell.ts';
import { contactsOf, pagePlace } from '../../website/publisher-words.ts';
import type { SiteFile } from '../../website/site-file.ts';
import { longDate } from '../../words/dates.ts';
import type { ReportDocument } from '../composing/document.ts';
import { APPENDIX, CLAIMS, REPORT, REPORT_STYLE } from './addresses.ts';

export interface ReportHtmlOptions {
  /** The PDF's file name in the report's folder, when there is one. */
  readonly pdf?: string;
  /** The report's PDF for an archive. */
  readonly archive?: string;
  /** The appendix's PDF, and the workbook of all tables, in the same folder. */
  readonly appendixPdf?: string;
  readonly workbook?: string;
  /** The report's text and tables in a form to comment in. */
  readonly copy?: string;
  /** The site that the report is a section of. Without it the report stands alone, and brings the stylesheet and the icon. */
  readonly site?: { readonly name: string; readonly folder: PageAddress };
}

export interface ReportPage {
  readonly address: PageAddress;
  /** The start page has none: it is the report's own. */
  readonly title?: string;
  /** The page between it and the report's start page, where there is one. */
  readonly parent?: { readonly title: string; readonly address: PageAddress };
  readonly description: string;
  /** Holds the page's one h1. */
  readonly body: Markup;
}

/** A page of the report as a file, in the look of the site's pages, with the report's own menu. */
export function reportPage(document: ReportDocument, options: ReportHtmlOptions, page: ReportPage): SiteFile {
  const to = (address: PageAddress) => link(page.address, address);
  const name = reportName(document);
  return pageShell({
    address: page.address,
    title: page.title === undefined ? name : `${page.title} – ${name}`,
    description: page.description,
    programVersion: document.extract.programVersion,
    notice: document.notice,
    brand: { name, address: REPORT },
    menu: menu(page.address, options, to),
    crumbs: page.title === undefined ? undefined : crumbs(page.title, page.parent, options, to),
    body: page.body,
    bottom: bottom(document),
    place: pagePlace(document.publisher, options.site?.folder ?? '', page.address),
    styles: [REPORT_STYLE],
    to,
  });
}

/** `Årsrapport 2024`: short, for titles and menus. */
export const reportName = ({ year }: Pick<ReportDocument, 'year'>) => `Årsrapport ${year}`;

function menu(here: PageAddress, { pdf, site }: ReportHtmlOptions, to: (address: PageAddress) => string): Markup {
  const current = (address: PageAddress) => address === here && html` aria-current="page"`;
  return html`<nav class="menu" aria-label="Huvudmeny"><ul>
${site === undefined ? '' : html`<li><a href="${to(START)}">${site.name}</a></li>`}
<li><a href="${to(REPORT)}"${current(REPORT)}>Innehåll</a></li>
<li><a href="${to(APPENDIX)}"${current(APPENDIX)}>Bilaga</a></li>
<li><a href="${to(CLAIMS)}"${current(CLAIMS)}>Siffrorna i texten</a></li>
${pdf === undefined ? '' : html`<li><a href="${to(REPORT + pdf)}">PDF</a></li>`}
</ul></nav>`;
}

function crumbs(
  title: string,
  parent: ReportPage['parent'],
  { site }: ReportHtmlOptions,
  to: (address: PageAddress) => string,
): Markup {
  return html`<nav class="crumbs" aria-label="Du är här"><ol>
${site === undefined ? '' : html`<li><a href="${to(START)}">${site.name}</a></li>`}
<li><a href="${to(REPORT)}">Årsrapport</a></li>
${parent === undefined ? '' : html`<li><a href="${to(parent.address)}">${parent.title}</a></li>`}
<li aria-current="page">${title}</li>
</ol></nav>`;
}

function bottom({ title, subtitle, publisher, extract }: ReportDocument) {
  return html`<footer class="bottom"><div class="inner">
<div>
<p><strong>${title}</strong></p>
<p>${subtitle}. Siffrorna bygger på uppgifter uttagna ${longDate(extract.asOf)}.</p>
<p>Utgivare: ${publisher.name}. ${publisher.edition}.</p>
${contactsOf(publisher)}
<p>Siffrorna får användas enligt <a href="${publisher.licence.address}">${publisher.licence.name}</a>.</p>
<p class="soft">Gjord med Vårdmått ${extract.programVersion}. Uttag: ${extract.id}</p>
</div>
</div></footer>`;
}
