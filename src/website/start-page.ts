import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { NATION } from '../definitions/nation.ts';
import { html, type Markup } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { capital } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { ABOUT, link, START, unitAddress } from './addresses.ts';
import { absenceLink } from './chart-figure.ts';
import { ledger } from './ledger.ts';
import { overviewTable } from './overview-table.ts';
import { pageFile } from './page-frame.ts';
import { permitFacts, unitsHeading } from './permit-facts.ts';
import { linked, opening, prose } from './prose.ts';
import type { Site } from './site-charts.ts';
import type { SiteFile } from './site-file.ts';
import { latestYear, yearsOf } from './site-input.ts';

const nation = { id: NATION, name: 'Riket' };

/** The area in plain words, its caveats, the latest year at a glance, and its units. */
export function startPage(site: Site): SiteFile {
  const { area, extract } = site;
  const year = latestYear(site);
  const reporters = [nation, ...area.reporters.map(({ id, shortName }) => ({ id, name: shortName }))];
  const { first, rest } = opening(area.description);
  const body = html`<div class="opening"><div class="hero">
<h1>${area.name}</h1>
<p class="lead">${linked(first.replaceAll('\n', ' '))}</p>
${
  area.aboutTexts !== undefined &&
  html`<p class="soft small">${linked(opening(area.aboutTexts).first)}</p>
`
}<p class="soft meta">Mätår ${listed(yearsOf(site).map(String))}. Uppgifter uttagna ${longDate(extract.asOf)}.</p>
</div>
${caveats(site)}</div>
<section>
<h2 id="matten">Måtten ${year}</h2>
${ledger(site)}
</section>
<section>
<h2 id="jamfor">Jämför ${reporterNouns(area).all}</h2>
<p class="text">Tabellen visar ett tal per mått. Spridning, osäkerhet och tidigare år finns på varje måtts sida.</p>
${overviewTable(site, { caption: `Alla mått och ${reporterNouns(area).many}, ${year}`, year, reporters, page: START, id: 'jamfor-tabell' })}
${absenceLink(START)}
</section>
${units(site)}
${rest === '' ? '' : care(rest)}
${conditions(site)}
<section>
<h2 id="mer">Mer om siffrorna</h2>
<ul>
<li><a href="${link(START, ABOUT)}">Om siffrorna</a>: hur de räknas, vad som inte visas och hur de ska läsas</li>
<li><a href="${link(START, `${ABOUT}#ladda-ner`)}">Ladda ner alla siffror</a> och måttens definitioner</li>
</ul>
</section>`;
  return pageFile(site, {
    address: START,
    title: area.name,
    description: `${area.name}: resultat för riket och varje enhet, ${area.measures.length} mått, till och med mätår ${year}.`,
    crumbs: undefined,
    body,
  });
}

function caveats({ area }: Site): Markup | undefined {
  if (area.caveats.length === 0) return undefined;
  return html`<section class="callout">
<h2 id="forst">Läs detta först</h2>
<ul>${area.caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>
</section>`;
}

function units({ area }: Site): Markup {
  return html`<section>
<h2 id="enheterna">${capital(unitsHeading(area))}</h2>
<ul class="cards">
${area.reporters.map(
  (reporter) => html`<li>
<h3><a href="${link(START, unitAddress(reporter.id))}">${reporter.name}</a></h3>
${permitFacts(area, reporter)}
</li>
`,
)}</ul>
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

function conditions({ area }: Site): Markup | undefined {
  if (area.conditions.length === 0) return undefined;
  return html`<section>
<h2 id="villkor">Villkor för tillståndet</h2>
<details>
<summary>Läs villkoren</summary>
<dl class="terms">${area.conditions.map(({ name, text }) => html`<dt>${name}</dt><dd>${prose(text)}</dd>\n`)}</dl>
</details>
</section>`;
}
