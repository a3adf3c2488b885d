import type { Area } from '../definitions/area.ts';
import type { ChartColumn, ChartTable } from './chart.ts';
import { isOpenFigure } from './is-preliminary.ts';

/** The column of a table that says whether a row's numbers may still change. */
export const PRELIMINARY: ChartColumn = { id: 'preliminary', name: 'Preliminärt', kind: 'text' };

/** A cell of that column. */
export function preliminaryCell(isOpen: boolean) {
  const text = isOpen ? 'ja' : 'nej';
  return { text, value: text };
}

/**
 * A table with a column that says of each row whether its numbers may still change, whatever kind of figure they are of: in every table of
 * an area whose cases are registered afterwards, and else where any row's may. A table without figures is as it was.
 */
export function withPreliminary(table: ChartTable, { lag }: Pick<Area, 'lag'>): ChartTable {
  const { columns, rows, origins } = table;
  if (origins === undefined || columns.some(({ id }) => id === PRELIMINARY.id)) return table;
  const open = origins.map(isOpenFigure);
  if (lag === undefined && !open.includes(true)) return table;
  return {
    ...table,
    columns: [...columns, PRELIMINARY],
    rows: rows.map((row, at) => [...row, preliminaryCell(open[at] === true)]),
  };
}
