import { markup, markupText } from '../markup.ts';
import type { ChartTable } from './chart.ts';
import { withOrigins } from './with-origins.ts';

/**
 * A table for a file, with what each row is of and a notice on every row: a file travels without the page that it was taken
 * from, and a row without its file.
 */
export function noted(plain: ChartTable, notice: string | undefined): ChartTable {
  const table = withOrigins(plain);
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
