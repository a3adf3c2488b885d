import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Reporter } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import { capital } from '../words/letters.ts';
import { link, measureAddress, UNITS, unitAddress, unitMeasureAddress } from './addresses.ts';
import { chartList } from './chart-list.ts';
import { pageFile } from './page-frame.ts';
import type { Site } from './site-charts.ts';
import type { SiteFile } from './site-file.ts';

/** One measure at one unit: its charts beside the nation; nothing where there is none to draw. */
export function unitMeasurePage(site: Site, reporter: Reporter, measure: Measure): SiteFile | undefined {
  const charts = site.charts.get(measure.id)?.byUnit.get(reporter.id) ?? [];
  if (charts.length === 0) return undefined;
  const { area } = site;
  const { code, name } = measure;
  const address = unitMeasureAddress(reporter.id, measure.id);
  const { many, all } = reporterNouns(area);
  const body = html`<div class="hero">
<h1><span class="code">${code}</span> ${name}: ${reporter.name}</h1>
<p><a href="${link(address, measureAddress(measure.id))}">Måttets sida, med alla ${many} och definitionen</a></p>
</div>
${chartList(charts, measure, address, 2)}
${neighbours(site, reporter, measure)}`;
  return pageFile(site, {
    address,
    title: `${code}, ${reporter.shortName}`,
    description: `${code} ${name} för ${reporter.name}, bredvid riket och över åren. Jämför ${all} på måttets sida. ${area.name}.`,
    crumbs: [
      { name: capital(many), address: UNITS },
      { name: reporter.name, address: unitAddress(reporter.id) },
    ],
    body,
  });
}

/** The unit's measures before and after this one. */
function neighbours(site: Site, { id }: Reporter, { id: measure }: Measure): Markup {
  const drawn = site.area.measures.filter((one) => (site.charts.get(one.id)?.byUnit.get(id) ?? []).length > 0);
  const at = drawn.findIndex((one) => one.id === measure);
  const to = (one: Measure | undefined, word: string) =>
    one === undefined
      ? html`<span></span>`
      : html`<a href="${link(unitMeasureAddress(id, measure), unitMeasureAddress(id, one.id))}">${word}: ${one.code} ${one.name}</a>`;
  return html`<nav class="along" aria-label="Fler mått">${at > 0 && to(drawn[at - 1], 'Föregående')}${to(drawn[at + 1], 'Nästa')}</nav>`;
}
