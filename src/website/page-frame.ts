import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { html, type Markup } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { capital } from '../words/letters.ts';
import { ABOUT, ACCESSIBILITY, link, MEASURES, PATIENTS, type PageAddress, SEARCH, START, UNITS } from './addresses.ts';
import { isForPatients } from './for-patients.ts';
import { pageShell } from './page-shell.ts';
import { linked } from './prose.ts';
import { citation, contactsOf, pagePlace, siteFolder } from './publisher-words.ts';
import type { SiteFile } from './site-file.ts';
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

/** A page of an area's site as a file. */
export function pageFile(input: SiteInput, page: Page): SiteFile {
  const to = page.to ?? ((address: PageAddress) => link(page.address, address));
  const { area, notice, extract } = input;
  return pageShell({
    address: page.address,
    title: page.address === START ? page.title : `${page.title} – ${area.shortName}`,
    description: page.description,
    programVersion: extract.programVersion,
    notice,
    brand: { name: area.shortName, address: START },
    menu: menu(input, page, to),
    crumbs: page.crumbs && crumbs(page.title, page.crumbs, to),
    body: page.body,
    bottom: bottom(input, page, to),
    place: pagePlace(input.publisher, siteFolder(input), page.address),
    to,
  });
}

function menu(input: SiteInput, page: Page, to: (address: PageAddress) => string): Markup {
  const { area, isOneOfSeveral, report } = input;
  const current = (address: PageAddress) => {
    if (page.address === address) return html` aria-current="page"`;
    return page.crumbs?.some((above) => above.address === address) && html` aria-current="true"`;
  };
  const item = (name: string, address: PageAddress) =>
    html`<li><a href="${to(address)}"${current(address)}>${name}</a></li>`;
  return html`<nav class="menu" aria-label="Huvudmeny"><ul>
${
  isOneOfSeveral === true &&
  html`<li><a href="../${to(START)}">Alla områden</a></li>
`
}${item('Översikt', START)}
${item('Mått', MEASURES)}
${item(capital(reporterNouns(area).many), UNITS)}
${
  isForPatients(input) &&
  html`${item('För patienter', PATIENTS)}
`
}${
  report &&
  html`${item(`Årsrapport ${report.year}`, report.address)}
`
}${item('Om siffrorna', ABOUT)}
${item('Sök', SEARCH)}
</ul></nav>`;
}

function crumbs(title: string, above: NonNullable<Page['crumbs']>, to: (address: PageAddress) => string): Markup {
  const links = [{ name: 'Översikt', address: START }, ...above];
  return html`<nav class="crumbs" aria-label="Du är här"><ol>
${links.map(({ name, address }) => html`<li><a href="${to(address)}">${name}</a></li>`)}
<li aria-current="page">${title}</li>
</ol></nav>`;
}

/** Who answers for the page, how to reach them and to cite it, and what the figures come out of. */
function bottom(input: SiteInput, page: Page, to: (address: PageAddress) => string): Markup {
  const { area, extract, publisher } = input;
  const { licence, edition } = publisher;
  return html`<footer class="bottom"><div class="inner">
<div>
<p><strong>${area.name}</strong></p>
<p>Utgivare: ${publisher.name}. ${edition}, med uppgifter uttagna ${longDate(extract.asOf)}. Måtten bygger på underlag från ${linked(area.owner)}.</p>
${contactsOf(publisher)}
<p>Siffrorna får användas enligt <a href="${licence.address}">${licence.name}</a>. Ange källan så här: <cite>${citation(input, page.address)}</cite></p>
<p class="soft">Gjord med Vårdmått ${extract.programVersion}${
    extract.hash === undefined ? '' : html`. Kontrollsumma: <span class="number">${extract.hash.slice(0, 12)}</span>`
  }</p>
</div>
<ul>
<li><a href="${to(SEARCH)}">Sök</a></li>
<li><a href="${to(ABOUT)}">Om siffrorna</a></li>
<li><a href="${to(`${ABOUT}#ladda-ner`)}">Ladda ner alla siffror</a></li>
<li><a href="${to(ACCESSIBILITY)}">Tillgänglighetsredogörelse</a></li>
</ul>
</div></footer>`;
}
