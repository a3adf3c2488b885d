import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { allColumns, type NeededColumn } from '../engine/needed-columns.ts';

/** Columns that a table with rows lacks, by the table's id. */
export interface AbsentColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The columns that some measure of the area rests on and that a file which is there lacks: each is read as empty in every row. */
export function absentColumns(
  area: Area,
  dictionary: Dictionary,
  { read }: Pick<LoadedTables, 'read'>,
): readonly AbsentColumns[] {
  const needed = area.measures.flatMap((measure) => allColumns(measure, area, dictionary));
  return Object.entries(read).flatMap(([table, { absent = [] }]) => {
    const columns = absent.filter((column) => isAmong(needed, table, column));
    return columns.length === 0 ? [] : { table, columns };
  });
}

function isAmong(needed: readonly NeededColumn[], table: string, column: string): boolean {
  return needed.some((one) => one.table === table && one.column === column);
}
