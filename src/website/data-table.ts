import type { ChartTable } from '../charts/chart.ts';
import { isText } from '../charts/kinds/columns.ts';
import { html, type Markup } from '../markup.ts';

/**
 * A table of numbers with its caption and headers. It scrolls sideways inside a region of its own, which the keyboard
 * reaches and whose name is the caption, so that the page itself never does.
 * @param id unique on the page
 */
export function dataTable(table: ChartTable, id: string): Markup {
  const { columns } = table;
  const headers = columns.findIndex((column) => !isText(column));
  return html`<section class="scroll" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${table.caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${isText(column) ? '' : html` class="num"`}>${column.name}</th>`)}</tr></thead>
<tbody>
${table.rows.map(
  (row) => html`<tr>${row.map((cell, index) => {
    if (index < headers) return html`<th scope="row">${cell.text}</th>`;
    const classes = [isText(columns[index]) ? '' : 'num', typeof cell.value === 'object' ? 'absent' : ''];
    const names = classes.filter((name) => name !== '').join(' ');
    return html`<td${names === '' ? '' : html` class="${names}"`}>${cell.text}</td>`;
  })}</tr>
`,
)}</tbody>
</table>
</section>`;
}
