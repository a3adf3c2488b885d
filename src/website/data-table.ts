import type { ChartCell, ChartColumn, ChartTable } from '../charts/chart.ts';
import { isText } from '../charts/kinds/columns.ts';
import { saidOnce, sameInAll } from '../charts/same-in-all.ts';
import { html, type Markup } from '../markup.ts';
import { shortAbsentText } from '../words/absence.ts';

/** From how many rows a column that says the same in all of them is said once instead. */
const SAME = 3;

/**
 * A table of numbers with its caption and headers. It scrolls sideways inside a region of its own, which the keyboard
 * reaches and whose name is the caption, so that the page itself never does. What a column of words says of every row is said
 * once, under the table; a name that several rows begin with stands once beside them; and why a number is absent stands in as few
 * words as there are. Files have it all.
 * @param id unique on the page
 */
export function dataTable(table: ChartTable, id: string): Markup {
  const { caption, columns, rows } = table;
  // Never the first, which says what a row is of.
  const isTold = (column: ChartColumn, at: number) =>
    at > 0 && isText(column) && rows.length >= SAME && sameInAll(table, at) !== undefined;
  const told = columns.flatMap((column, at) => (isTold(column, at) ? [at] : []));
  const kept = columns.flatMap((column, at) => (told.includes(at) ? [] : [{ ...column, at }]));
  const headers = kept.findIndex((column) => !isText(column));
  const [names] = kept;
  const spans = headers > 1 && names !== undefined ? runsOf(rows.map((row) => row[names.at]?.text)) : rows.map(() => 1);
  return html`<section class="scroll" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}</caption>
<thead><tr>${kept.map((column) => html`<th scope="col"${isText(column) ? '' : html` class="num"`}>${column.name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row, place) => html`<tr>${kept.map((column, index) => {
    const cell = row[column.at];
    if (cell === undefined) return '';
    if (index === 0 && spans[place] !== 1) return spanning(cell, spans[place]);
    return index < headers ? html`<th scope="row">${cell.text}</th>` : numberCell(cell, column);
  })}</tr>
`,
)}</tbody>
</table>
</section>
${told.length > 0 && html`<p class="small soft">${saidOnce(table, told)}</p>`}`;
}

/** At the first row of a run how many rows it has, at its others none. */
function runsOf(names: readonly (string | undefined)[]): number[] {
  return names.map((name, at) => {
    if (names[at - 1] === name) return 0;
    const end = names.findIndex((other, place) => place > at && other !== name);
    return (end === -1 ? names.length : end) - at;
  });
}

function spanning({ text }: ChartCell, rows: number | undefined): Markup | '' {
  return rows === 0 ? '' : html`<th scope="row" rowspan="${rows}">${text}</th>`;
}

function numberCell({ text, value }: ChartCell, column: ChartColumn): Markup {
  const isAbsent = typeof value === 'object';
  const names = [isText(column) ? '' : 'num', isAbsent ? 'absent' : ''].filter((name) => name !== '').join(' ');
  const shown = isAbsent ? shortAbsentText(value) : text;
  return html`<td${names === '' ? '' : html` class="${names}"`}>${shown}</td>`;
}
