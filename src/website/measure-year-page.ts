import type { Measure } from '../definitions/measure.ts';
import { html } from '../markup.ts';
import { link, MEASURES, measureAddress, measureYearAddress } from './addresses.ts';
import { chartList } from './chart-list.ts';
import { pageFile } from './page-frame.ts';
import { type Site, yearsCharts } from './site-charts.ts';
import type { SiteFile } from './site-file.ts';
import { whenOf } from './site-input.ts';
import { yearLinks } from './year-links.ts';

/** A page for each year of a measure, where there are several: its pictures, and the way to the others. Addresses stay as years are added. */
export function measureYearPages(site: Site, measure: Measure): SiteFile[] {
  const { code, name, id } = measure;
  return yearsCharts(site, measure).map(({ year, charts }) => {
    const address = measureYearAddress(id, year);
    const when = whenOf(site, id, year);
    const body = html`<div class="hero">
<h1><span class="code">${code}</span> ${name}, ${when}</h1>
<p><a href="${link(address, measureAddress(id))}">Måttets sida, med utvecklingen över åren och definitionen</a></p>
${yearLinks(site, measure, address, year)}
</div>
${chartList(charts, measure, address, 2)}`;
    return pageFile(site, {
      address,
      title: `${code}, ${year}`,
      description: `${code} ${name}: resultat ${when} för riket och dem som rapporterar. ${site.area.name}.`,
      crumbs: [
        { name: 'Mått', address: MEASURES },
        { name: `${code} ${name}`, address: measureAddress(id) },
      ],
      body,
    });
  });
}
