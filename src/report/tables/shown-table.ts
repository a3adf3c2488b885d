import type { ChartTable } from '../../charts/chart.ts';
import { type CondensedTable, condensed } from './condense.ts';
import { categoriesAcross } from './pivot-categories.ts';
import { curvesAcross } from './pivot-curves.ts';
import { sharesAcross } from './pivot-shares.ts';

/**
 * A table in the form that it is read in, on paper and on a page: years or categories across where they are its rows, and nothing said row by row
 * that holds of all. Files keep the table as it is.
 */
export function shownTable(table: ChartTable): CondensedTable {
  const shares = sharesAcross(table);
  if (shares !== undefined) return { table: shares, beside: [] };
  return curvesAcross(table) ?? categoriesAcross(table) ?? condensed(table);
}
