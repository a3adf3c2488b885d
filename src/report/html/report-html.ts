import { ICON, STYLESHEET } from '../../website/addresses.ts';
import { icon } from '../../website/icon.ts';
import { CSS, type SiteFile, SVG } from '../../website/site-file.ts';
import { stylesheet } from '../../website/stylesheet.ts';
import type { ReportDocument } from '../composing/document.ts';
import { REPORT_STYLE } from './addresses.ts';
import { appendixPage } from './appendix-page.ts';
import { chapterPages } from './chapter-page.ts';
import { claimsPage } from './claims-page.ts';
import { dataFiles } from './data-files.ts';
import type { ReportHtmlOptions } from './report-frame.ts';
import { reportStyle } from './report-style.ts';
import { startPage } from './start-page.ts';

/**
 * The report as the section `arsrapport/` of a site: a start page, a page per chapter, a page of all claims, and every
 * picture and table as files. `ASSETS` (the fonts) are to be copied beside them, as for the site.
 */
export function reportHtml(document: ReportDocument, options: ReportHtmlOptions = {}): SiteFile[] {
  const alone: SiteFile[] = [
    { path: STYLESHEET, content: stylesheet, type: CSS },
    { path: ICON, content: icon, type: SVG },
  ];
  return [
    startPage(document, options),
    ...chapterPages(document, options),
    appendixPage(document, options),
    claimsPage(document, options),
    { path: REPORT_STYLE, content: reportStyle, type: CSS },
    ...(options.site === undefined ? alone : []),
    ...dataFiles(document),
  ];
}
