import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { type NeededColumn, neededColumns } from './needed-columns.ts';
import { neededTables, ownTables } from './needed-tables.ts';

/** What is known of the rows of a data set as a whole. */
export interface TableFacts {
  readonly hasRows: (table: string) => boolean;
  /** Whether more than a tenth of a derived form's rows lack the variable, so that what it is made from is missed. */
  readonly isMissed: (through: NonNullable<NeededColumn['through']>) => boolean;
}

/** A recorded table that no unit can be asked for, and what it is needed for: itself, or a derived variable. */
export type SharedTable = Pick<NeededColumn, 'table' | 'through'>;

/**
 * The tables that a measure rests on and that nobody is asked to deliver by themselves: in a register all of them, and in any area those
 * that don't say who reports them. Where such a table has no rows at all nothing was counted (contract.md 1: a zero is always
 * counted, or declared).
 */
export function sharedTables(measure: Measure, area: Area, dictionary: Dictionary): readonly SharedTable[] {
  const asked = new Set(neededTables(measure, area, dictionary).map(({ table }) => table));
  const own = [...ownTables(measure, dictionary)].filter((table) => !asked.has(table)).map((table) => ({ table }));
  return area.participation === undefined ? own : [...own, ...neededColumns(measure, area, dictionary)];
}

/** Whether every shared table that the measure rests on is there. */
export function areThere(tables: readonly SharedTable[], { hasRows, isMissed }: TableFacts): boolean {
  return tables.every(({ table, through }) => hasRows(table) || (through !== undefined && !isMissed(through)));
}

/** Whether so many of a form's rows lack a variable that it is missed; of no rows, all. */
export function isMissedIn(rows: number, withValue: number): boolean {
  return rows === 0 || (rows - withValue) * 10 > rows;
}
