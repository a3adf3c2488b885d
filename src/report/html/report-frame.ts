import { html, type Markup, markupText } from '../../markup.ts';
import { filePath, ICON, link, type PageAddress, START, STYLESHEET } from '../../website/addresses.ts';
import { HTML, type SiteFile } from '../../website/site-file.ts';
import { longDate } from '../../words/dates.ts';
import { WORDS } from '../../words/language.ts';
import type { ReportDocument } from '../composing/document.ts';
import { CLAIMS, REPORT, REPORT_STYLE } from './addresses.ts';

export interface ReportHtmlOptions {
  /** The PDF's file name in the report's folder, when there is one. */
  readonly pdf?: string;
  /** The site that the report is a section of. Without it the report stands alone, and brings the stylesheet and the icon. */
  readonly site?: { readonly name: string };
}

export interface ReportPage {
  readonly address: PageAddress;
  /** The start page has none: it is the report's own. */
  readonly title?: string;
  readonly description: string;
  /** Holds the page's one h1. */
  readonly body: Markup;
}

/** Nothing but the stylesheets, the fonts and the icon may load; there is no script. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A page of the report as a file, in the look of the site's pages, with the report's own menu. */
export function reportPage(document: ReportDocument, options: ReportHtmlOptions, page: ReportPage): SiteFile {
  const to = (address: PageAddress) => link(page.address, address);
  const name = reportName(document);
  const markup = html`<!DOCTYPE html>
<html lang="${WORDS.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === undefined ? name : `${page.title} – ${name}`}</title>
<meta name="description" content="${page.description}">
<meta name="generator" content="Vårdmått ${document.extract.programVersion}">
<link rel="icon" href="${to(ICON)}" type="image/svg+xml">
<link rel="stylesheet" href="${to(STYLESHEET)}">
<link rel="stylesheet" href="${to(REPORT_STYLE)}">
</head>
<body>
<a class="skip" href="#innehall">Hoppa till innehållet</a>
<header>
${document.notice === undefined ? '' : html`<div class="notice"><p class="inner">${document.notice}</p></div>`}
<div class="top"><div class="inner">
<a class="brand" href="${to(REPORT)}">${name}</a>
${menu(page.address, options, to)}
</div></div>
</header>
<main id="innehall" tabindex="-1"><div class="inner">
${page.title === undefined ? '' : crumbs(page.title, options, to)}
${page.body}
</div></main>
${bottom(document)}
</body>
</html>
`;
  return { path: filePath(page.address), content: markupText(markup), type: HTML };
}

/** `Årsrapport 2024`: short, for titles and menus. */
export const reportName = ({ year }: Pick<ReportDocument, 'year'>) => `Årsrapport ${year}`;

function menu(here: PageAddress, { pdf, site }: ReportHtmlOptions, to: (address: PageAddress) => string): Markup {
  const current = (address: PageAddress) => address === here && html` aria-current="page"`;
  return html`<nav class="menu" aria-label="Huvudmeny"><ul>
${site === undefined ? '' : html`<li><a href="${to(START)}">${site.name}</a></li>`}
<li><a href="${to(REPORT)}"${current(REPORT)}>Innehåll</a></li>
<li><a href="${to(CLAIMS)}"${current(CLAIMS)}>Siffrorna i texten</a></li>
${pdf === undefined ? '' : html`<li><a href="${to(REPORT + pdf)}">PDF</a></li>`}
</ul></nav>`;
}

function crumbs(title: string, { site }: ReportHtmlOptions, to: (address: PageAddress) => string): Markup {
  return html`<nav class="crumbs" aria-label="Du är här"><ol>
${site === undefined ? '' : html`<li><a href="${to(START)}">${site.name}</a></li>`}
<li><a href="${to(REPORT)}">Årsrapport</a></li>
<li aria-current="page">${title}</li>
</ol></nav>`;
}

function bottom({ title, subtitle, publisher, extract }: ReportDocument): Markup {
  return html`<footer class="bottom"><div class="inner">
<div>
<p><strong>${title}</strong></p>
<p>${subtitle}. ${publisher}. Siffrorna bygger på uppgifter uttagna ${longDate(extract.asOf)}.</p>
<p class="soft">Gjord med Vårdmått ${extract.programVersion}. Uttag: ${extract.id}</p>
</div>
</div></footer>`;
}
