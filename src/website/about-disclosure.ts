import { PUBLIC_ABSENCES } from '../disclosure/public-result.ts';
import { html } from '../markup.ts';
import { absenceMeaning, absenceWords } from '../words/absence.ts';
import { capital } from '../words/letters.ts';
import type { Section } from './section.ts';
import type { SiteInput } from './site-input.ts';

/** The area's rule for what may be shown, in words and in numbers. */
export function disclosureSection({ area }: SiteInput): Section {
  const { threshold, percentilesFrom, zeroIsShown, explanation } = area.disclosure;
  const body = html`<p>${explanation}</p>
<dl class="facts">
<div><dt>Minsta antal som visas</dt><dd>${threshold}${zeroIsShown ? ', och 0' : ''}</dd></div>
<div><dt>Minsta antal bakom percentiler</dt><dd>${percentilesFrom}</dd></div>
</dl>
<p>Om ett dolt tal skulle kunna räknas fram ur andra tal, till exempel som riket minus de övriga enheterna, döljs fler tal tills det inte går. Därför kan också ett större tal vara dolt.</p>`;
  return { id: 'skydd', title: 'När siffror inte visas', body };
}

/** The words that stand where there is no number. */
export function missingSection(): Section {
  const body = html`<p>Där det saknas ett tal står det varför. En tom ruta förekommer inte, och en nolla är alltid ett räknat antal.</p>
<dl class="facts">${PUBLIC_ABSENCES.map((name) => html`<div><dt>${capital(absenceWords(name))}</dt><dd>${absenceMeaning(name)}</dd></div>\n`)}</dl>`;
  return { id: 'saknas', title: 'Ord för siffror som saknas', body };
}
