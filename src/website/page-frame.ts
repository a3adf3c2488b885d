import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { html, type Markup, markupText } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { WORDS } from '../words/language.ts';
import { capital } from '../words/letters.ts';
import {
  ABOUT,
  ACCESSIBILITY,
  filePath,
  ICON,
  link,
  MEASURES,
  type PageAddress,
  START,
  STYLESHEET,
  UNITS,
} from './addresses.ts';
import { linked } from './prose.ts';
import { HTML, type SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

export interface Page {
  readonly address: PageAddress;
  readonly title: string;
  /** One sentence for search engines and shared links. */
  readonly description: string;
  /** The pages above this one, below the start page; the start page has undefined. */
  readonly crumbs: readonly { readonly name: string; readonly address: PageAddress }[] | undefined;
  /** Holds the page's one h1. */
  readonly body: Markup;
  /** Makes a link to an address; relative unless the page says otherwise. */
  readonly to?: (address: PageAddress) => string;
}

/** Nothing but the site's own stylesheet, fonts and icon may load; there is no script to allow. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A page as a file: the head, the top with its menu, where you are, the body and the bottom. */
export function pageFile(input: SiteInput, page: Page): SiteFile {
  const to = page.to ?? ((address: PageAddress) => link(page.address, address));
  const { area, notice } = input;
  const markup = html`<!DOCTYPE html>
<html lang="${WORDS.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.address === START ? page.title : `${page.title} – ${area.shortName}`}</title>
<meta name="description" content="${page.description}">
<meta name="generator" content="Vårdmått ${input.extract.programVersion}">
<link rel="icon" href="${to(ICON)}" type="image/svg+xml">
<link rel="stylesheet" href="${to(STYLESHEET)}">
</head>
<body>
<a class="skip" href="#innehall">Hoppa till innehållet</a>
<header>
${notice === undefined ? '' : html`<div class="notice"><p class="inner">${notice}</p></div>`}
<div class="top"><div class="inner">
<a class="brand" href="${to(START)}">${area.shortName}</a>
${menu(input, page, to)}
</div></div>
</header>
<main id="innehall" tabindex="-1"><div class="inner">
${page.crumbs === undefined ? '' : crumbs(page.title, page.crumbs, to)}
${page.body}
</div></main>
${bottom(input, to)}
</body>
</html>
`;
  return { path: filePath(page.address), content: markupText(markup), type: HTML };
}

function menu({ area }: SiteInput, page: Page, to: (address: PageAddress) => string): Markup {
  const current = (address: PageAddress) => {
    if (page.address === address) return html` aria-current="page"`;
    return page.crumbs?.some((above) => above.address === address) && html` aria-current="true"`;
  };
  const item = (name: string, address: PageAddress) =>
    html`<li><a href="${to(address)}"${current(address)}>${name}</a></li>`;
  return html`<nav class="menu" aria-label="Huvudmeny"><ul>
${item('Översikt', START)}
${item('Måtten', MEASURES)}
${item(capital(reporterNouns(area).all), UNITS)}
${item('Om siffrorna', ABOUT)}
</ul></nav>`;
}

function crumbs(title: string, above: NonNullable<Page['crumbs']>, to: (address: PageAddress) => string): Markup {
  const links = [{ name: 'Översikt', address: START }, ...above];
  return html`<nav class="crumbs" aria-label="Du är här"><ol>
${links.map(({ name, address }) => html`<li><a href="${to(address)}">${name}</a></li>`)}
<li aria-current="page">${title}</li>
</ol></nav>`;
}

function bottom({ area, extract }: SiteInput, to: (address: PageAddress) => string): Markup {
  return html`<footer class="bottom"><div class="inner">
<div>
<p><strong>${area.name}</strong></p>
<p>Måtten bygger på underlag från ${linked(area.owner)}. Siffrorna bygger på uppgifter uttagna ${longDate(extract.asOf)}.</p>
<p class="soft">Gjord med Vårdmått ${extract.programVersion}${
    extract.hash === undefined ? '' : html`. Kontrollsumma: <span class="number">${extract.hash.slice(0, 12)}</span>`
  }</p>
</div>
<ul>
<li><a href="${to(ABOUT)}">Om siffrorna</a></li>
<li><a href="${to(`${ABOUT}#ladda-ner`)}">Ladda ner alla siffror</a></li>
<li><a href="${to(ACCESSIBILITY)}">Tillgänglighet</a></li>
</ul>
</div></footer>`;
}
