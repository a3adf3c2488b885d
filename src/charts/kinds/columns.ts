import type { ChartColumn, ColumnKind } from '../chart.ts';

const IS_TEXT: Readonly<Record<ColumnKind, boolean>> = { text: true, number: false, share: false };

/** Whether a column holds words, and not numbers that a table lines up. */
export function isText(column: ChartColumn | undefined): boolean {
  return column !== undefined && IS_TEXT[column.kind];
}
