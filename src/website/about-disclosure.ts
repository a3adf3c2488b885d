import { type AbsenceName, absenceWords } from '../charts/words/absence.ts';
import { html } from '../markup.ts';
import type { Section } from './section.ts';
import type { SiteInput } from './site-input.ts';
import { capitalised } from './words.ts';

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

/** What each word for a missing number means. */
const MEANINGS: Readonly<Record<AbsenceName, string>> = {
  withheld: 'Talet finns men visas inte, för att ingen ska kunna kännas igen. Det betyder inte noll.',
  'not-reported': 'Uppgiften har inte lämnats för året.',
  'not-applicable':
    'Det fanns inget att räkna på, till exempel ingen patient i nämnaren, eller så redovisas måttet inte på den nivån. Det är något annat än 0 och 0 procent.',
  'not-poolable':
    'Talet går inte att räkna fram för riket ur det som enheterna lämnar. Ett medelvärde av enheternas medianer vore inte rikets median.',
  'not-listed': 'Enligt definitionen ska talet inte redovisas på den nivån.',
  unreadable: 'Tabellerna som talet bygger på gick inte att läsa. Det säger ingenting om hur stort talet är.',
  'single-value': 'Spridning kräver minst två värden.',
  'not-reached': 'Så långt som överlevnaden kan visas lever mer än hälften, så det finns ingen tid då hälften lever.',
};

/** The words that stand where there is no number. */
export function missingSection(): Section {
  const names = Object.entries(MEANINGS) as [AbsenceName, string][];
  const body = html`<p>Där det saknas ett tal står det varför. En tom ruta förekommer inte, och en nolla är alltid ett räknat antal.</p>
<dl class="facts">${names.map(([name, meaning]) => html`<div><dt>${capitalised(absenceWords(name))}</dt><dd>${meaning}</dd></div>\n`)}</dl>`;
  return { id: 'saknas', title: 'Ord för siffror som saknas', body };
}
