import type { Publisher, PublisherContact } from '../definitions/publisher.ts';
import { html, type Markup } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';
import { filePath, type PageAddress } from './addresses.ts';
import { portalAddress } from './portal/portal-input.ts';
import type { SiteInput } from './site-input.ts';

/** A contact by name, with its address for mail and its number. */
export function contactLink({ name, email, telephone }: PublisherContact): Markup {
  return html`${name}, <a href="mailto:${email}">${email}</a>${telephone !== undefined && `, telefon ${telephone.replaceAll(' ', FIXED_SPACE)}`}`;
}

/** Whom to turn to, and whom a journalist does where that is another. */
export function contactsOf({ contact, press }: Publisher): Markup {
  return html`<p>Kontakt: ${contactLink(contact)}${press !== undefined && html`<br>Press: ${contactLink(press)}`}</p>`;
}

/**
 * Where a page is, for who has it on paper: its whole address where the publisher has promised one, else its place on the site.
 * @param folder of the part of the edition that the page's address is in
 */
export function pagePlace(publisher: Publisher | undefined, folder: PageAddress, page: PageAddress): string {
  const path = folder + filePath(page);
  return publisher?.address === undefined ? `på webbplatsen ${path}` : new URL(path, publisher.address).href;
}

/** The folder of an area's site in its edition. */
export const siteFolder = ({ area, isOneOfSeveral }: Pick<SiteInput, 'area' | 'isOneOfSeveral'>): PageAddress =>
  isOneOfSeveral === true ? portalAddress(area) : '';

/** How a page is cited: who publishes what, which edition, when its data were taken out, and where it stays. */
export function citation(input: SiteInput, page: PageAddress): string {
  const { area, extract, publisher } = input;
  const { name, edition, address } = publisher;
  const where = address === undefined ? '' : ` ${pagePlace(publisher, siteFolder(input), page)}`;
  return `${name}. ${area.name}. ${edition}, uppgifter uttagna ${longDate(extract.asOf)}.${where}`;
}
