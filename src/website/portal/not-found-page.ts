import { html } from '../../markup.ts';
import { NOT_FOUND, START } from '../addresses.ts';
import { fromRoot } from '../not-found-page.ts';
import type { SiteFile } from '../site-file.ts';
import type { Portal } from './portal-input.ts';
import { portalPage } from './portal-page.ts';

/** The page for an address that is missing, in any of the areas' folders. */
export function portalNotFoundPage(portal: Portal): SiteFile {
  return portalPage(portal, {
    address: NOT_FOUND,
    title: 'Sidan finns inte',
    description: 'Det finns ingen sida på den här adressen.',
    to: fromRoot,
    body: html`<div class="hero text">
<h1>Sidan finns inte</h1>
<p class="lead">Det finns ingen sida på den här adressen. Den kan vara felskriven, eller så har sidan flyttats.</p>
<p>Gå till <a href="${fromRoot(START)}">startsidan</a>, där alla områden och register finns.</p>
</div>`,
  });
}
