import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { allColumns, type NeededColumn } from '../engine/needed-columns.ts';

/** Columns that no row of a table has a value in, by the table's id: those that it lacks, or those that are there and empty. */
export interface AbsentColumns {
  readonly table: string;
  readonly columns: readonly string[];
  /** The columns are there, and empty. */
  readonly areEmpty: boolean;
}

/** The columns that some measure of the area rests on and that a file which is there lacks or has no value in: each is empty in every row. */
export function absentColumns(
  area: Area,
  dictionary: Dictionary,
  { read }: Pick<LoadedTables, 'read'>,
): readonly AbsentColumns[] {
  const needed = area.measures.flatMap((measure) => allColumns(measure, area, dictionary));
  return Object.entries(read).flatMap(([table, { absent = [], empty = [] }]) =>
    [
      { table, columns: absent, areEmpty: false },
      { table, columns: empty, areEmpty: true },
    ].flatMap(({ columns, ...rest }) => {
      const own = columns.filter((column) => isAmong(needed, table, column));
      return own.length === 0 ? [] : { ...rest, columns: own };
    }),
  );
}

function isAmong(needed: readonly NeededColumn[], table: string, column: string): boolean {
  return needed.some((one) => one.table === table && one.column === column);
}
