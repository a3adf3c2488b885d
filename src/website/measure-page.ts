import { targetsOf } from '../charts/targets-of.ts';
import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Level, Measure } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import { directionSentence } from '../words/direction.ts';
import { capital } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { link, MEASURES, measureAddress, unitMeasureAddress } from './addresses.ts';
import { changeWords } from './change-words.ts';
import { chartList } from './chart-list.ts';
import { withContents } from './contents.ts';
import { categoryOf, firstPublicText, publicRows, readings, versions } from './definition-sections.ts';
import { findingOf, type MeasureFinding } from './finding.ts';
import { limitFacts } from './limit-facts.ts';
import { pageFile } from './page-frame.ts';
import { linked, prose } from './prose.ts';
import { resultLine } from './result-line.ts';
import type { Section } from './section.ts';
import type { MeasureCharts, Site } from './site-charts.ts';
import type { SiteFile } from './site-file.ts';
import { spreadWords } from './spread-words.ts';
import { TYPE_WORDS } from './words.ts';
import { yearLinks } from './year-links.ts';

/** One measure: its figures for the nation and each unit, all years, and everything public in its definition. */
export function measurePage(site: Site, measure: Measure): SiteFile {
  const address = measureAddress(measure.id);
  const { code, name } = measure;
  const charts = site.charts.get(measure.id);
  const finding = findingOf(site, measure);
  const beside = [finding.nation?.beside, spreadWords(site, finding), changeWords(site, finding)]
    .filter((part) => part !== undefined)
    .join(' ');
  const sections = [
    results(site, finding, charts),
    categoryOf(site.area, measure),
    publicRows(site.area, measure),
    readings(measure),
    versions(measure),
  ].filter((section) => section !== undefined);
  const body = html`<div class="hero">
<h1><span class="code">${code}</span> ${name}</h1>
<div class="lead">${prose(firstPublicText(measure))}</div>
${resultLine(site, finding)}
${beside !== '' && html`<p class="beside text">${beside}</p>`}
${facts(site, finding)}
</div>
${withContents(
  sections,
  sections.map((section) => section.body),
)}
${neighbours(site, measure)}`;
  return pageFile(site, {
    address,
    title: `${code} ${name}`,
    description: `${code} ${name}: resultat för riket och varje ${reporterNouns(site.area).one}, och hur måttet är definierat. ${site.area.name}.`,
    crumbs: [{ name: 'Mått', address: MEASURES }],
    body,
  });
}

function facts({ area }: Site, finding: MeasureFinding): Markup {
  const { measure } = finding;
  const category = area.categories.find(({ id }) => id === measure.category);
  const names: Readonly<Record<Level['level'], string>> = { nation: 'riket', unit: `varje ${reporterNouns(area).one}` };
  const levels = listed(measure.levels.map(({ level }) => names[level]));
  return html`<dl class="facts row">
${limitFacts(finding)}<div><dt>Riktning</dt><dd>${directionSentence(measure.direction)}</dd></div>
<div><dt>Mätenhet</dt><dd>${measure.measuredIn}</dd></div>
<div><dt>Kategori</dt><dd>${category?.name ?? measure.category}</dd></div>
<div><dt>Typ av mått</dt><dd>${TYPE_WORDS[measure.type]}</dd></div>
<div><dt>Redovisas för</dt><dd>${capital(levels)}</dd></div>
${targets(measure)}</dl>`;
}

/** The levels to reach, and who has set them. */
function targets(measure: Measure): Markup | undefined {
  if (measure.targets === undefined) return undefined;
  const levels = capital(listed(targetsOf(measure).map(({ words }) => words)));
  return html`<div><dt>${measure.targets.isReference ? 'Att jämföra med' : 'Att nå'}</dt><dd>${levels}. ${linked(measure.targets.source)}</dd></div>
`;
}

/** To each unit's page where it shows this measure. */
function unitLinks({ area }: Site, { id }: Measure, charts: MeasureCharts | undefined): Markup | undefined {
  const drawn = area.reporters.filter((unit) => (charts?.byUnit.get(unit.id) ?? []).length > 0);
  if (drawn.length === 0) return undefined;
  const links = drawn.map(
    (unit) =>
      html`<li><a href="${link(measureAddress(id), unitMeasureAddress(unit.id, id))}">${unit.shortName}</a></li>`,
  );
  return html`<div class="links"><ul><li>En ${reporterNouns(area).one} i taget:</li>${links}</ul></div>`;
}

function results(site: Site, { measure, when }: MeasureFinding, charts: MeasureCharts | undefined): Section {
  const title = `Resultat ${when}`;
  const body = html`<section>
<h2 id="resultat">${title}</h2>
${yearLinks(site, measure, measureAddress(measure.id))}
${unitLinks(site, measure, charts)}
${
  charts === undefined || charts.latest.length === 0
    ? html`<p class="text">Det finns inga siffror att visa: inga resultat har publicerats för måttet.</p>`
    : chartList(charts.latest, measure, measureAddress(measure.id), 3)
}
</section>
`;
  return { id: 'resultat', title, body };
}

/** The measures before and after this one, for a reader who goes through them in order. */
function neighbours({ area }: Site, { id }: Measure): Markup {
  const at = area.measures.findIndex((measure) => measure.id === id);
  const to = (measure: Measure | undefined, word: string) =>
    measure === undefined
      ? html`<span></span>`
      : html`<a href="${link(measureAddress(id), measureAddress(measure.id))}">${word}: ${measure.code} ${measure.name}</a>`;
  return html`<nav class="along" aria-label="Fler mått">${at > 0 && to(area.measures[at - 1], 'Föregående')}${to(area.measures[at + 1], 'Nästa')}</nav>`;
}
