import type { Chart } from '../charts/chart.ts';
import type { Measure } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import type { PageAddress } from './addresses.ts';
import { chartFigure, noteList } from './chart-figure.ts';

/**
 * A page's charts one after another. What is said of several of them stands once, after the last.
 * @param level of their headings
 */
export function chartList(charts: readonly Chart[], measure: Measure, page: PageAddress, level: 2 | 3): Markup {
  const shared = new Set(
    charts.flatMap(({ notes }, at) =>
      notes.filter((note) => charts.some((other, place) => place !== at && other.notes.includes(note))),
    ),
  );
  const own = charts.map((chart) => ({ ...chart, notes: chart.notes.filter((note) => !shared.has(note)) }));
  return html`${own.map((chart) => chartFigure(chart, measure, page, level))}
${
  shared.size > 0 &&
  html`<section>
${level === 2 ? html`<h2 id="om-diagrammen">Om diagrammen</h2>` : html`<h3 id="om-diagrammen">Om diagrammen</h3>`}
${noteList([...shared])}
</section>
`
}`;
}
