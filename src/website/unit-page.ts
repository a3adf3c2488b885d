import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Reporter } from '../definitions/area.ts';
import { chaptersOf } from '../definitions/chapters.ts';
import { takesPart } from '../definitions/takes-part.ts';
import { isShown } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import { capital } from '../words/letters.ts';
import { slug } from '../words/slug.ts';
import { link, measureAddress, type PageAddress, UNITS, unitAddress, unitMeasureAddress } from './addresses.ts';
import { changeWords } from './change-words.ts';
import { absenceLink } from './chart-figure.ts';
import { withContents } from './contents.ts';
import { findingOf, type MeasureFinding, openWords, shownOf, type ToldNumber } from './finding.ts';
import { pageFile } from './page-frame.ts';
import { markWords } from './partial-nation.ts';
import { permitFacts } from './permit-facts.ts';
import { rangeOf } from './range-of.ts';
import { afterFirst, withStop } from './result-line.ts';
import type { Section } from './section.ts';
import type { Site } from './site-charts.ts';
import type { SiteFile } from './site-file.ts';
import { triedMeasures } from './tried-measures.ts';

/** One unit: where it differs from the others, where it can't be told apart, and its number in every measure beside the others'. */
export function unitPage(site: Site, reporter: Reporter): SiteFile {
  const { area } = site;
  const address = unitAddress(reporter.id);
  const { one, many } = reporterNouns(area);
  const findings = new Map(area.measures.map((measure) => [measure.id, findingOf(site, measure)]));
  const chapters = chaptersOf(area).map(({ id, name, measures }): Section => {
    const rows = measures.flatMap((measure) => findings.get(measure.id) ?? []);
    return {
      id: `kapitel-${id}`,
      title: name,
      body: html`<section>
<h2 id="kapitel-${id}">${name}</h2>
<div class="findings">
${rows.map((finding) => row(site, reporter, finding, address))}</div>
</section>
`,
    };
  });
  const isDrawn = [...findings.values()].some(({ reporters }) =>
    shownOf(reporters).some(({ id }) => id === reporter.id),
  );
  const tried = triedMeasures(site, reporter, [...findings.values()], address);
  const contents = [...tried, ...chapters, { id: 'om', title: `Om ${one}en` }];
  const body = html`<div class="hero">
<h1>${reporter.name}</h1>
${!takesPart(area, reporter) && html`<p class="lead">${capital(`${one}en`)} rapporterar inte. Inga siffror kommer härifrån: det som står på sidan är rikets, utan ${one}en.</p>`}
</div>
${withContents(contents, [
  tried.map((section) => section.body),
  html`<p class="soft small text apart">${markWords(site)}${isDrawn && ` Den fyllda ringen är ${reporter.shortName}, och en ring runt den är någon på samma plats.`}</p>`,
  chapters.map((section) => section.body),
  absenceLink(address),
  html`<section>
<h2 id="om">Om ${one}en</h2>
${permitFacts(area, reporter)}
</section>
`,
])}
${otherUnits(site, reporter)}`;
  return pageFile(site, {
    address,
    title: reporter.name,
    description: `${reporter.name}: var ${one}en skiljer sig från de andra, och alla mått bredvid riket. ${area.name}.`,
    crumbs: [{ name: capital(many), address: UNITS }],
    body,
  });
}

/** What a measure says of the unit, with the nation's number and where the others lie. */
function row(site: Site, { id }: Reporter, finding: MeasureFinding, page: PageAddress): Markup {
  const { measure, nation, reporters, choice, when } = finding;
  const own = reporters.find((reporter) => reporter.id === id);
  const hasCharts = (site.charts.get(measure.id)?.byUnit.get(id) ?? []).length > 0;
  const to = hasCharts ? unitMeasureAddress(id, measure.id) : measureAddress(measure.id);
  // What it was the year before is said of the unit, so it stands beside the unit's own number.
  const said = [
    own?.beside,
    changeWords(site, finding, id),
    nation === undefined ? undefined : `Riket: ${nationBeside(nation)}.`,
    openWords(finding),
  ].filter((part) => part !== undefined);
  return html`<section>
<h3 id="${slug(measure.id)}"><a href="${link(page, to)}">${measure.name}</a> <span class="code">${measure.code}</span></h3>
${
  own === undefined
    ? html`<p class="result"><span>${reporters.length === 0 ? 'Redovisas bara för riket' : 'Ej rapporterat'}</span></p>`
    : html`<p class="result"><strong${!isShown(own.value) && html` class="word"`}>${own.text}</strong> <span>${withStop(afterFirst(own.said ?? `(${choice.label}, ${when})`, own.persons === undefined ? '' : ` ${own.persons}`))}</span></p>`
}
${said.length > 0 && html`<p class="beside">${said.join(' ')}</p>`}
${rangeOf(site, finding, id)}
</section>
`;
}

/** `60,2 %, riket med alla sjukvårdsregioner 48,2 %`: the nation's number with what stands beside it. */
function nationBeside({ text, persons, besideShort }: ToldNumber): string {
  return [persons === undefined ? text : `${text} ${persons}`, ...besideShort].join(', ');
}

function otherUnits({ area }: Site, reporter: Reporter): Markup | undefined {
  const others = area.reporters.filter(({ id }) => id !== reporter.id);
  if (others.length === 0) return undefined;
  return html`<nav class="along" aria-label="Fler ${reporterNouns(area).many}">${others.map(
    ({ id, name }) => html`<a href="${link(unitAddress(reporter.id), unitAddress(id))}">${name}</a>`,
  )}</nav>`;
}
