import { targetNotes } from '../charts/targets-of.ts';
import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Reporter } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { html, type Markup } from '../markup.ts';
import { capital } from '../words/letters.ts';
import { slug } from '../words/slug.ts';
import { link, measureAddress, type PageAddress, UNITS, unitAddress } from './addresses.ts';
import { absenceLink, chartFigure } from './chart-figure.ts';
import { withContents } from './contents.ts';
import { overviewTable } from './overview-table.ts';
import { pageFile } from './page-frame.ts';
import { permitFacts } from './permit-facts.ts';
import { linked } from './prose.ts';
import type { Site } from './site-charts.ts';
import type { SiteFile } from './site-file.ts';

/** One unit: its permit, and every measure for it beside the nation, the latest year and over the years. */
export function unitPage(site: Site, reporter: Reporter): SiteFile {
  const { area } = site;
  const address = unitAddress(reporter.id);
  const reporters = [
    { id: reporter.id, name: reporter.shortName },
    { id: NATION, name: 'Riket' },
  ];
  const overview = {
    caption: `${reporter.name} och riket`,
    reporters,
    page: address,
    id: 'kort-tabell',
  };
  const glance = html`<section>
<h2 id="kort">I korthet</h2>
${overviewTable(site, overview)}
${absenceLink(address)}
</section>
`;
  const body = html`<div class="hero">
<h1>${reporter.name}</h1>
${permitFacts(area, reporter)}
</div>
${withContents(
  [
    { id: 'kort', title: 'I korthet' },
    ...area.measures.map(({ id, code, name }) => ({ id: slug(id), title: `${code} ${name}` })),
  ],
  [glance, area.measures.map((measure) => measureSection(site, measure, reporter, address))],
)}
${otherUnits(site, reporter)}`;
  return pageFile(site, {
    address,
    title: reporter.name,
    description: `${reporter.name}: alla mått bredvid riket. ${area.name}.`,
    crumbs: [{ name: capital(reporterNouns(site.area).many), address: UNITS }],
    body,
  });
}

function measureSection(site: Site, measure: Measure, reporter: Reporter, address: PageAddress): Markup {
  const { id, code, name } = measure;
  const charts = site.charts.get(id)?.byUnit.get(reporter.id) ?? [];
  return html`<section>
<h2 id="${slug(id)}"><span class="code">${code}</span> ${name}</h2>
<p><a href="${link(address, measureAddress(id))}">Alla enheter och definitionen av ${code}</a></p>
${charts.length === 0 && targetNotes(measure).map((note) => html`<p class="soft small">${linked(note)}</p>`)}
${charts.map((chart) => chartFigure(chart, address, 3))}
</section>
`;
}

function otherUnits({ area }: Site, reporter: Reporter): Markup {
  const others = area.reporters.filter(({ id }) => id !== reporter.id);
  return html`<nav class="along" aria-label="Fler enheter">${others.map(
    ({ id, name }) => html`<a href="${link(unitAddress(reporter.id), unitAddress(id))}">${name}</a>`,
  )}</nav>`;
}
