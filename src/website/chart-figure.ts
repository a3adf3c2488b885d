import type { Chart, ChartTable } from '../charts/chart.ts';
import type { Measure } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import { ABOUT, link, measureAddress, type PageAddress } from './addresses.ts';
import { CHART_FILES } from './chart-files.ts';
import { dataTable } from './data-table.ts';
import { shownColumns } from './shown-columns.ts';

/**
 * A chart on a page: its sentence, the picture in two widths of which the stylesheet shows one, what a reader must know,
 * the same numbers as a table, and the table as files. Who listens hears the finding in the sentence and every number in the
 * table, and not a third time in the picture: it says nothing that these two don't.
 * @param level of the heading
 */
export function chartFigure(chart: Chart, measure: Measure, page: PageAddress, level: 2 | 3): Markup {
  const { id, title, notes, table } = chart;
  return html`<section class="chart">
${level === 2 ? html`<h2 id="${id}">${title}</h2>` : html`<h3 id="${id}">${title}</h3>`}
<p class="finding">${chart.sentence}</p>
<figure aria-labelledby="${id}">
<div class="picture broad" aria-hidden="true">${chart.svg}</div>
<div class="picture narrow" aria-hidden="true">${chart.compact}</div>
${noteList(notes)}
<details>
<summary>Visa siffrorna som tabell</summary>
${dataTable(shownColumns(table), `${id}-tabell`)}
${hasAbsence(table) ? absenceLink(page) : ''}
</details>
</figure>
${downloads(id, title, page)}
<div class="links"><ul>
<li>Så har siffrorna blivit till:</li>
<li><a href="${link(page, `${measureAddress(measure.id)}#definition`)}">Definitionen<span class="unseen">: ${title}</span></a></li><li><a href="${link(page, `${ABOUT}#uttag`)}">Uttaget<span class="unseen">: ${title}</span></a></li>
</ul></div>
</section>`;
}

/** What a reader must know, as a list. */
export function noteList(notes: readonly string[]): Markup | undefined {
  return notes.length === 0 ? undefined : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

/** Links to a table's files. What is unseen tells links of one name apart where they are listed. */
export function downloads(name: string, title: string, page: PageAddress): Markup {
  return html`<div class="links"><ul>
<li>Ladda ner:</li>
${CHART_FILES.map(
  ({ address, label }) =>
    html`<li><a href="${link(page, address(name))}" download>${label}<span class="unseen">: ${title}</span></a></li>`,
)}
</ul></div>`;
}

/** To the words for numbers that are missing. @param address where they are explained */
export function absenceLink(page: PageAddress, address: PageAddress = `${ABOUT}#saknas`): Markup {
  return html`<p class="small soft"><a href="${link(page, address)}">Varför visas inte alla siffror?</a></p>`;
}

/** Whether a table has a cell without a number. */
export function hasAbsence({ rows }: ChartTable): boolean {
  return rows.some((row) => row.some(({ value }) => typeof value === 'object'));
}
