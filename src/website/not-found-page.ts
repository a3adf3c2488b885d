import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { html } from '../markup.ts';
import { ABOUT, filePath, NOT_FOUND, type PageAddress, START } from './addresses.ts';
import { pageFile } from './page-frame.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** The page for an address that is missing. It is shown at any address, so its links start from the server's root. */
export function notFoundPage(input: SiteInput): SiteFile {
  return pageFile(input, {
    address: NOT_FOUND,
    title: 'Sidan finns inte',
    description: 'Det finns ingen sida på den här adressen.',
    crumbs: undefined,
    to: fromRoot,
    body: html`<div class="hero text">
<h1>Sidan finns inte</h1>
<p class="lead">Det finns ingen sida på den här adressen. Den kan vara felskriven, eller så har sidan flyttats.</p>
<p>Gå till <a href="${fromRoot(START)}">översikten</a>, där alla mått och ${reporterNouns(input.area).many} finns, eller till <a href="${fromRoot(ABOUT)}">om siffrorna</a>.</p>
</div>`,
  });
}

/** A link that is the same at any address: from the server's root. */
export function fromRoot(address: PageAddress): string {
  const [path = '', fragment] = address.split('#');
  return `/${filePath(path)}${fragment === undefined ? '' : `#${fragment}`}`;
}
