import type { Publisher, PublisherContact } from '../definitions/publisher.ts';
import { html, type Markup } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';
import { filePath, type PageAddress } from './addresses.ts';
import type { SiteInput } from './site-input.ts';

/** A contact by name, with its address for mail and its number. */
export function contactLink({ name, email, telephone }: PublisherContact): Markup {
  return html`${name}, <a href="mailto:${email}">${email}</a>${telephone !== undefined && `, telefon ${telephone.replaceAll(' ', FIXED_SPACE)}`}`;
}

/** Whom to turn to, and whom a journalist does where that is another. */
export function contactsOf({ contact, press }: Publisher): Markup {
  return html`<p>Kontakt: ${contactLink(contact)}${press !== undefined && html`<br>Press: ${contactLink(press)}`}</p>`;
}

/** How a page is cited: who publishes what, which edition, when its data were taken out, and where it stays. */
export function citation({ area, extract, publisher }: SiteInput, page: PageAddress): string {
  const { name, edition, address } = publisher;
  const where = address === undefined ? '' : ` ${new URL(filePath(page), address).href}`;
  return `${name}. ${area.name}. ${edition}, uppgifter uttagna ${longDate(extract.asOf)}.${where}`;
}
