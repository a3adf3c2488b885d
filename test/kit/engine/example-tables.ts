import type { Example } from '../../../src/definitions/measure.ts';
import type { Dictionary, Row, Tables } from '../../../src/dictionary/dictionary.ts';
import { readRow } from '../../../src/dictionary/read-row.ts';

/** A worked example's tables as typed rows. @throws Error when a cell breaks the dictionary: the example itself is wrong. */
export function exampleTables(example: Pick<Example, 'name' | 'tables'>, dictionary: Dictionary): Tables {
  return new Map(
    Object.entries(example.tables).map(([table, rows]) => [
      table,
      rows.map((cells, place) => typed(table, cells, place)),
    ]),
  );

  function typed(table: string, cells: Readonly<Record<string, string>>, place: number): Row {
    const form = dictionary.forms.get(table);
    if (form === undefined) throw new Error(`«${example.name}»: there is no table ${table}`);
    const unknown = Object.keys(cells).filter((column) => !form.variables.some(({ id }) => id === column));
    if (unknown.length > 0) throw new Error(`«${example.name}»: ${table} has no ${unknown.join(', ')}`);
    const row = readRow(form, cells);
    if ('faults' in row)
      throw new Error(
        `«${example.name}»: ${table} row ${place + 1}, ${row.faults.map(({ column, fault }) => `${column} ${fault.code}`).join(', ')}`,
      );
    return { number: place + 2, values: row.values };
  }
}
