import { html } from '../markup.ts';
import { ACCESSIBILITY } from './addresses.ts';
import { pageFile } from './page-frame.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** The accessibility statement that lag (2018:1937) om tillgänglighet till digital offentlig service, 13 §, asks for. */
export function accessibilityPage(input: SiteInput): SiteFile {
  const body = html`<div class="hero">
<h1>Tillgänglighet</h1>
<p class="lead">Alla ska kunna läsa siffrorna. Här står hur webbplatsen är gjord för det, vad som brister och hur du säger till.</p>
</div>
<section class="prose">
<h2 id="hur">Hur webbplatsen är gjord</h2>
<p>Lagen (2018:1937) om tillgänglighet till digital offentlig service gäller för webbplatsen. Målet är att uppfylla alla krav i WCAG 2.1 på nivå A och AA, som standarden EN 301 549 bygger på. Webbplatsen är delvis förenlig med lagens krav: bristerna nedan är kända, och ingen fullständig granskning är gjord.</p>
<ul>
<li>Varje diagram har en beskrivning i text, en mening med det viktigaste och en tabell med samma siffror.</li>
<li>Färg är aldrig det enda som bär en uppgift.</li>
<li>Allt går att nå med tangentbord. Sidorna fungerar utan JavaScript.</li>
<li>Texten ryms på en smal skärm och vid stor förstoring. Breda tabeller rullas i sidled för sig.</li>
<li>Där ett tal saknas står orsaken i ord.</li>
</ul>
</section>
<section class="prose">
<h2 id="brister">Kända brister</h2>
<ul>
<li>Texten i diagrammens bilder bryts inte om när bara texten förstoras. Använd webbläsarens zoom, eller tabellen under diagrammet.</li>
<li>Webbplatsen finns inte på lättläst svenska, teckenspråk eller andra språk.</li>
</ul>
</section>
<section class="prose">
<h2 id="provning">Hur vi har provat</h2>
<p>Programmet som gör sidorna provas automatiskt vid varje ändring: med axe-core i en webbläsare, på smal och bred skärm, med tangentbord och utan JavaScript, och mot reglerna för giltig HTML. Automatisk provning hittar inte allt. Någon granskning tillsammans med personer som använder hjälpmedel har inte gjorts.</p>
</section>
<section class="prose">
<h2 id="kontakt">Säg till om något brister</h2>
<p>Hittar du något som inte fungerar, eller behöver du siffrorna i en annan form? Vänd dig till den som publicerar webbplatsen.</p>
<p>Är du inte nöjd med svaret kan du anmäla det till den myndighet som har tillsyn över lagen om tillgänglighet till digital offentlig service.</p>
</section>`;
  return pageFile(input, {
    address: ACCESSIBILITY,
    title: 'Tillgänglighet',
    description:
      'Hur webbplatsen är gjord för att alla ska kunna läsa siffrorna, vad som brister och hur du säger till.',
    crumbs: [],
    body,
  });
}
