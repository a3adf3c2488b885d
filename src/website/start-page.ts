import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { takesPart } from '../definitions/takes-part.ts';
import { html, type Markup } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { capital } from '../words/letters.ts';
import { shortYears } from '../words/short-years.ts';
import { ABOUT, link, MEASURES, START, UNITS, unitAddress } from './addresses.ts';
import { chapterList } from './chapter-list.ts';
import { absenceLink } from './chart-figure.ts';
import { pageFile } from './page-frame.ts';
import { commonNation, markWords, nationWords } from './partial-nation.ts';
import { unitsHeading } from './permit-facts.ts';
import { linked, opening, prose } from './prose.ts';
import type { SiteFile } from './site-file.ts';
import { latestYear, type SiteInput, yearsOf } from './site-input.ts';

/**
 * The area in plain words, its caveats, every measure's result chapter by chapter, and its units. On a phone words and caveats are folded, so
 * that the first result is on the first screen.
 */
export function startPage(input: SiteInput): SiteFile {
  const { area, extract } = input;
  const common = commonNation(input);
  const { first, rest } = opening(area.description);
  const body = html`<div class="opening">
<div class="hero">
<h1>${area.name}</h1>
</div>
<details class="about">
<summary>${area.caveats.length === 0 ? 'Vad siffrorna gäller' : 'Läs detta först: vad siffrorna gäller'}</summary>
<div class="sides"><div>
<p class="lead">${linked(first.replaceAll('\n', ' '))}</p>
<p class="soft meta">${capital(spanOf(yearsOf(input)))}. Uppgifterna är uttagna ${longDate(extract.asOf)}. ${markWords(input)}</p>
</div>
${caveats(input)}</div>
</details>
${
  common !== undefined &&
  html`<p class="soft small meta">${nationWords(input, common)}</p>
`
}</div>
${chapterList(input, START)}
${absenceLink(START)}
<div class="tail">
${units(input)}
${rest === '' ? '' : care(rest)}
${conditions(input)}
<section>
<h2 id="mer">Mer om siffrorna</h2>
<ul>
<li><a href="${link(START, MEASURES)}">Jämför ${reporterNouns(area).all}</a>: alla mått i en tabell</li>
<li><a href="${link(START, ABOUT)}">Om siffrorna</a>: hur de räknas, vad som inte visas och hur de ska läsas</li>
<li><a href="${link(START, `${ABOUT}#ladda-ner`)}">Ladda ner alla siffror</a> och måttens definitioner</li>
</ul>
${
  area.aboutTexts !== undefined &&
  html`<p class="soft small">${linked(opening(area.aboutTexts).first)}</p>
`
}</section>
</div>`;
  return pageFile(input, {
    address: START,
    title: area.name,
    description: `${area.name}: resultat för riket och varje ${reporterNouns(area).one}, ${area.measures.length} mått, till och med mätår ${latestYear(input)}.`,
    crumbs: undefined,
    body,
  });
}

/** `mätår 2025`, `mätåren 2023–2025`. */
function spanOf(years: readonly number[]): string {
  return `${years.length === 1 ? 'mätår' : 'mätåren'} ${shortYears(years)}`;
}

/** The first in sight; the others at hand. */
function caveats({ area }: SiteInput): Markup | undefined {
  const [first, ...others] = area.caveats;
  if (first === undefined) return undefined;
  return html`<section class="callout">
<h2 id="forst">Läs detta först</h2>
<p>${first}</p>
${
  others.length > 0 &&
  html`<details>
<summary>Mer att tänka på</summary>
<ul>${others.map((caveat) => html`<li>${caveat}</li>`)}</ul>
</details>
`
}</section>`;
}

function units({ area }: SiteInput): Markup {
  return html`<section>
<h2 id="enheterna">${capital(unitsHeading(area))}</h2>
<ul class="short">${area.reporters.map((reporter) => html`<li><a href="${link(START, unitAddress(reporter.id))}">${reporter.name}</a>${!takesPart(area, reporter) && ', som inte rapporterar'}</li>`)}</ul>
<p><a href="${link(START, UNITS)}">Mer om ${reporterNouns(area).all}</a></p>
</section>`;
}

function care(description: string): Markup {
  return html`<section>
<h2 id="varden">Vilken vård det gäller</h2>
<details>
<summary>Läs vad som ingår och inte ingår</summary>
<div class="text prose">${prose(description, 3)}</div>
</details>
</section>`;
}

function conditions({ area }: SiteInput): Markup | undefined {
  if (area.conditions.length === 0) return undefined;
  return html`<section>
<h2 id="villkor">Villkor för tillståndet</h2>
<details>
<summary>Läs villkoren</summary>
<dl class="terms">${area.conditions.map(({ name, text }) => html`<dt>${name}</dt><dd>${prose(text)}</dd>\n`)}</dl>
</details>
</section>`;
}
