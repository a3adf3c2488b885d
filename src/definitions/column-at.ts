import type { VariablePath } from './population.ts';

/** The table and the column that a path to another table names. @throws RangeError where it names no table: the rules of soundness refuse that */
export function columnAt(path: VariablePath): { readonly table: string; readonly column: string } {
  const [table, column] = path.split('.');
  if (table === undefined || column === undefined) throw new RangeError(`${path} is not a column of a table`);
  return { table, column };
}
