import type { TableBlock } from '../composing/document.ts';
import type { CondensedTable } from './condense.ts';
import { shownTable } from './shown-table.ts';

/** A table of the report in the form that it is read in, and all that is to be said under it. */
export function shownBlock({ table, shown, notes = [] }: TableBlock): CondensedTable {
  const { table: read, beside } = shown === undefined ? shownTable(table) : { table: shown, beside: [] };
  return { table: read, beside: [...beside, ...notes] };
}
