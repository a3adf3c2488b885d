import type { Breakdown } from '../definitions/figure-definition.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { breakdownRows, type CountColumn } from '../own/breakdown-rows.ts';
import { textTable } from './text-table.ts';

/** A breakdown of a count for people: a line per category, a column per reporter. Empty when no reporter has any category. */
export function breakdownTable(
  breakdown: Breakdown,
  measure: Measure,
  columns: readonly CountColumn[],
  dictionary: Dictionary,
): string {
  const [header, ...rows] = breakdownRows(breakdown, measure, columns, dictionary);
  if (header === undefined) return '';
  const [name, ...names] = header;
  return textTable([[`${name}:`, ...names], ...rows.map(([category, ...cells]) => [`  ${category}`, ...cells])]);
}
