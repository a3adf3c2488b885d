import { isPreliminary } from '../charts/is-preliminary.ts';
import type { Measure } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import { link, measureYearAddress, type PageAddress } from './addresses.ts';
import { headlineChoice } from './headline.ts';
import { type Site, yearsCharts } from './site-charts.ts';

/** To each year of a measure, where there are several. @param current the year that the page is of, which is no link */
export function yearLinks(site: Site, measure: Measure, page: PageAddress, current?: number): Markup | undefined {
  const years = yearsCharts(site, measure);
  if (years.length === 0) return undefined;
  const { year: told, nation } = headlineChoice(site, measure);
  const isOpen = (year: number) => year > told || (year === told && nation !== undefined && isPreliminary(nation));
  const name = (year: number) => `${year}${isOpen(year) ? ' (preliminärt)' : ''}`;
  return html`<nav class="links" aria-label="Välj år"><ul><li>Ett år i taget:</li>${years.map(({ year }) =>
    year === current
      ? html`<li><strong aria-current="page">${name(year)}</strong></li>`
      : html`<li id="ar-${year}"><a href="${link(page, measureYearAddress(measure.id, year))}">${name(year)}</a></li>`,
  )}</ul></nav>`;
}
