import { html, type Markup, markupText } from '../markup.ts';
import { WORDS } from '../words/language.ts';
import { filePath, ICON, type PageAddress, STYLESHEET } from './addresses.ts';
import { HTML, type SiteFile } from './site-file.ts';

/** What every page has, whatever it is a page of: an area's site, a report or the portal over them. */
export interface Shell {
  readonly address: PageAddress;
  /** As it stands in the browser's tab. */
  readonly title: string;
  /** One sentence for search engines and shared links. */
  readonly description: string;
  readonly programVersion: string;
  /** Shown at the top, such as that the figures are made up. */
  readonly notice?: string | undefined;
  /** What the page is part of, and where that begins. */
  readonly brand: { readonly name: string; readonly address: PageAddress };
  readonly menu: Markup;
  readonly crumbs?: Markup | undefined;
  /** Holds the page's one h1. */
  readonly body: Markup;
  readonly bottom: Markup;
  /** Where the page is, as `pagePlace` says it: for paper alone, since a screen has it in its address bar. */
  readonly place: string;
  /** Stylesheets beside the site's own. */
  readonly styles?: readonly PageAddress[];
  readonly to: (address: PageAddress) => string;
}

/** Nothing but the site's own stylesheets, fonts and icon may load; there is no script to allow. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A page as a file: the head, the top with its menu, where you are, the body and the bottom. */
export function pageShell(shell: Shell): SiteFile {
  const { address, title, description, programVersion, notice, brand, menu, crumbs, body, bottom, place, to } = shell;
  const markup = html`<!DOCTYPE html>
<html lang="${WORDS.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="generator" content="Vårdmått ${programVersion}">
<link rel="icon" href="${to(ICON)}" type="image/svg+xml">
<link rel="stylesheet" href="${to(STYLESHEET)}">
${(shell.styles ?? []).map((style) => html`<link rel="stylesheet" href="${to(style)}">\n`)}</head>
<body>
<a class="skip" href="#innehall">Hoppa till innehållet</a>
<header>
${notice === undefined ? '' : html`<div class="notice"><p class="inner">${notice}</p></div>`}
<div class="top"><div class="inner">
<a class="brand" href="${to(brand.address)}">${brand.name}</a>
${menu}
</div></div>
</header>
<main id="innehall" tabindex="-1"><div class="inner">
${crumbs ?? ''}
${body}
<div class="only-paper small soft">Sidans adress: ${place}</div>
</div></main>
${bottom}
</body>
</html>
`;
  return { path: filePath(address), content: markupText(markup), type: HTML };
}
