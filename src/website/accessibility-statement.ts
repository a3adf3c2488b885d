import type { AccessibilityFacts, Publisher } from '../definitions/publisher.ts';
import { html, type Markup } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { linked } from './prose.ts';
import { contactLink } from './publisher-words.ts';

const COMPLIANCE: Readonly<Record<AccessibilityFacts['compliance'], string>> = {
  fully: 'helt förenlig',
  partly: 'delvis förenlig',
  not: 'inte förenlig',
};

/**
 * The accessibility statement that lag (2018:1937) om tillgänglighet till digital offentlig service, 13 §, asks for, in the order of
 * the authority's model: how accessible, what is not, how to report it and to whom, and how it was tried.
 * @param site what it is of, in a sentence: `webbplatsen NET-registret`
 */
export function accessibilityStatement(publisher: Publisher, site: string): Markup {
  const { compliance, made, method, shortcomings, contact, authority } = publisher.accessibility;
  return html`<div class="hero">
<h1>Tillgänglighets&shy;redogörelse</h1>
<p class="lead">${publisher.name} svarar för ${site}. Alla ska kunna läsa siffrorna. Här står hur webbplatsen uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vad som brister och hur du säger till.</p>
</div>
<section class="prose">
<h2 id="hur">Hur tillgänglig är webbplatsen?</h2>
<p>Webbplatsen är ${COMPLIANCE[compliance]} med lagens krav, som bygger på WCAG 2.1 på nivå A och AA och standarden EN 301 549.</p>
</section>
<section class="prose">
<h2 id="brister">Innehåll som inte är tillgängligt</h2>
${
  shortcomings.length === 0
    ? html`<p>Inga brister är kända.</p>`
    : html`<ul>${shortcomings.map((one) => html`<li>${linked(one)}</li>`)}</ul>`
}
</section>
<section class="prose">
<h2 id="annan-form">Om du inte kan använda delar av webbplatsen</h2>
<p>Du kan få siffrorna i en annan form. Vänd dig till ${contactLink(publisher.contact)}.</p>
</section>
<section class="prose">
<h2 id="kontakt">Rapportera brister</h2>
<p>Hittar du något som inte står här, eller som inte uppfyller lagens krav? Skriv till ${contactLink(contact)}.</p>
</section>
<section class="prose">
<h2 id="tillsyn">Tillsyn</h2>
<p>${authority.name} har tillsyn över lagen. Är du inte nöjd med hur dina synpunkter har tagits emot kan du <a href="${authority.address}">anmäla det till ${authority.name}</a>.</p>
</section>
<section class="prose">
<h2 id="teknik">Teknisk information</h2>
<ul>
<li>Varje diagram har en beskrivning i text, en mening med det viktigaste och en tabell med samma siffror.</li>
<li>Färg är aldrig det enda som bär en uppgift.</li>
<li>Allt går att nå med tangentbord. Sidorna fungerar utan JavaScript.</li>
<li>Texten ryms på en smal skärm och vid stor förstoring. Breda tabeller rullas i sidled för sig.</li>
<li>Där ett tal saknas står orsaken i ord.</li>
</ul>
</section>
<section class="prose">
<h2 id="provning">Hur webbplatsen har provats</h2>
<p>${linked(method)}</p>
<p>Redogörelsen gjordes eller gicks senast igenom ${longDate(made)}.</p>
</section>`;
}

/** What the page of a statement is called, and what it is, for those who come from elsewhere. */
export const STATEMENT = {
  title: 'Tillgänglighetsredogörelse',
  description: 'Hur webbplatsen uppfyller kraven på tillgänglighet, vad som brister och hur du säger till.',
} as const;
