import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { PUBLIC_ABSENCES } from '../disclosure/public-result.ts';
import { html } from '../markup.ts';
import { absenceMeaning, absenceWords } from '../words/absence.ts';
import { capital } from '../words/letters.ts';
import { aboutShare } from '../words/numbers.ts';
import type { Section } from './section.ts';
import type { SiteInput } from './site-input.ts';

/** The area's rule for what may be shown, in words and in numbers. */
export function disclosureSection({ area }: SiteInput): Section {
  const { threshold, mean, sd, median, quartiles, tails, shareStep, curve, explanation } = area.disclosure;
  const body = html`<p>${explanation}</p>
<dl class="facts">
<div><dt>Minsta antal som visas</dt><dd>${threshold}, och 0</dd></div>
<div><dt>Minsta antal bakom ett medelvärde</dt><dd>${mean.from}</dd></div>
<div><dt>Bakom standardavvikelse och median</dt><dd>${sd.from === median.from ? sd.from : html`${sd.from} och ${median.from}`}</dd></div>
<div><dt>Bakom kvartiler</dt><dd>${quartiles.from}</dd></div>
<div><dt>Bakom tionde och nittionde percentilen och spannet kring en medians konfidensintervall</dt><dd>${tails.from}</dd></div>
<div><dt>Minsta grupp som har en överlevnadskurva</dt><dd>${curve.groupFrom}, och så länge ${curve.atRiskFrom} följs</dd></div>
${
  shareStep !== undefined &&
  html`<div><dt>Ungefärliga andelar avrundas till</dt><dd>hela ${shareStep} procent</dd></div>
`
}</dl>
<p>Om ett dolt tal skulle kunna räknas fram ur andra tal, till exempel som riket minus de övriga ${reporterNouns(area).many}, döljs fler tal tills det inte går. Därför kan också ett större tal vara dolt, eller en nolla. Först döljs det som en läsare förlorar minst på.</p>
${
  shareStep !== undefined &&
  html`<p>Är en andels täljare dold bara för att skydda andra tal visas andelen ungefärligt där det inte röjer något, till exempel som ”${aboutShare(exampleOf(shareStep))}”. Den är då avrundad till hela ${shareStep} procent och saknar konfidensintervall. Skillnader mellan sådana andelar kan bero på avrundningen: de räknas inte med i jämförelser, rangordningar och test.</p>`
}`;
  return { id: 'skydd', title: 'När siffror inte visas', body };
}

/** A share that can be written so: about a third, in whole steps. */
function exampleOf(step: number): number {
  return (Math.max(1, Math.round(35 / step)) * step) / 100;
}

/** The words that stand where there is no number. */
export function missingSection(): Section {
  const body = html`<p>Där det saknas ett tal står det varför. En tom ruta förekommer inte, och en nolla är alltid räknad, eller intygad av den som rapporterar.</p>
<dl class="facts">${PUBLIC_ABSENCES.map((name) => html`<div><dt>${capital(absenceWords(name))}</dt><dd>${absenceMeaning(name)}</dd></div>\n`)}</dl>`;
  return { id: 'saknas', title: 'Ord för siffror som saknas', body };
}
