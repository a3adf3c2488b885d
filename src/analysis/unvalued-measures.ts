import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import { columnsBehind, type NeededColumn } from '../engine/needed-columns.ts';
import { ownTables } from '../engine/needed-tables.ts';
import { type LoadedTables, valuelessColumns } from './loaded-tables.ts';

/**
 * The ids of measures of which no case can have a value, since what the value is made of isn't there: a column that its table lacks, or a
 * table that is read through the person and wasn't handed in. That nobody has one then says nothing of the cases.
 */
export function unvaluedMeasures(area: Area, dictionary: Dictionary, loaded: LoadedTables): ReadonlySet<string> {
  const unvalued = area.measures.filter((measure) => {
    const { figure } = measure.computation;
    const own = ownTables(measure, dictionary);
    const isGone = ({ table, column }: NeededColumn) => {
      const rows = loaded.read[table];
      // Whether its own rows have been delivered is asked of each who reports.
      return rows === undefined
        ? !own.has(table) && !loaded.lost.includes(table)
        : valuelessColumns(rows).includes(column);
    };
    return (kindOf(figure).valuedBy?.(figure) ?? []).some((path) => {
      const columns = columnsBehind(measure, path, dictionary);
      return columns.length > 0 && columns.every(isGone);
    });
  });
  return new Set(unvalued.map(({ id }) => id));
}
