import { markup, markupText } from '../markup.ts';
import type { ChartTable } from './chart.ts';

/**
 * A table for a file, with a notice on every row: a file travels without the page that it was taken from, and a row without
 * its file. Without a notice it is as it was.
 */
export function noted(table: ChartTable, notice: string | undefined): ChartTable {
  if (notice === undefined) return table;
  return {
    ...table,
    columns: [...table.columns, { id: 'anmarkning', name: 'Anmärkning', kind: 'text' }],
    rows: table.rows.map((row) => [...row, { value: notice, text: notice }]),
  };
}

/** A picture for a file, with a notice last in its description. */
export function notedPicture(svg: string, notice: string | undefined): string {
  return notice === undefined ? svg : svg.replace('</desc>', () => ` ${markupText(markup`${notice}`)}</desc>`);
}
