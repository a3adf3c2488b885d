import { html, type Markup } from '../../markup.ts';
import { longDate } from '../../words/dates.ts';
import { ACCESSIBILITY, link, type PageAddress, START } from '../addresses.ts';
import { pageShell } from '../page-shell.ts';
import { contactsOf, pagePlace } from '../publisher-words.ts';
import type { SiteFile } from '../site-file.ts';
import { type Portal, portalAddress } from './portal-input.ts';

export interface PortalPage {
  readonly address: PageAddress;
  readonly title: string;
  readonly description: string;
  /** Holds the page's one h1. */
  readonly body: Markup;
  /** Makes a link to an address; relative unless the page says otherwise. */
  readonly to?: (address: PageAddress) => string;
}

/** A page over all areas as a file, in the look of their own. */
export function portalPage({ areas, publisher, extract, notice }: Portal, page: PortalPage): SiteFile {
  const to = page.to ?? ((address: PageAddress) => link(page.address, address));
  return pageShell({
    ...page,
    ...{ programVersion: extract.programVersion, notice, to },
    place: pagePlace(publisher, '', page.address),
    brand: { name: publisher.name, address: START },
    menu: html`<nav class="menu" aria-label="Huvudmeny"><ul>
${areas.map(({ area }) => html`<li><a href="${to(portalAddress(area))}">${area.shortName}</a></li>\n`)}</ul></nav>`,
    bottom: html`<footer class="bottom"><div class="inner">
<div>
<p>Utgivare: ${publisher.name}. ${publisher.edition}, med uppgifter uttagna ${longDate(extract.asOf)}.</p>
${contactsOf(publisher)}
<p>Siffrorna får användas enligt <a href="${publisher.licence.address}">${publisher.licence.name}</a>.</p>
<p class="soft">Gjord med Vårdmått ${extract.programVersion}</p>
</div>
<ul>
<li><a href="${to(ACCESSIBILITY)}">Tillgänglighetsredogörelse</a></li>
</ul>
</div></footer>`,
  });
}
