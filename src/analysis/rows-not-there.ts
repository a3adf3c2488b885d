import type { MissingRows } from '../engine/delivery.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { isUnreadable } from './loaded-tables.ts';

/**
 * What reporters state that they have delivered and that isn't there, beyond the rows that were refused of the table: where
 * there are none at all a declared zero is false, which is an error; where some are missing it is worth a warning. Of a table
 * that can't be read nothing is said.
 */
export function rowsNotThere(
  missing: readonly MissingRows[],
  { area, dictionary, loaded }: Pick<EvaluateInput, 'area' | 'dictionary' | 'loaded'>,
): Problem[] {
  return missing.flatMap(({ reporter, year, table, stated, found }) => {
    const rows = loaded.read[table];
    const seen = rows === undefined ? found : found + rows.refused;
    if (seen >= stated || isUnreadable(loaded, table)) return [];
    const words = {
      reporter: area.reporters.find(({ id }) => id === reporter)?.name ?? reporter,
      table: dictionary.forms.get(table)?.name ?? table,
      ...{ year, stated, found },
    };
    return problem(seen === 0 ? 'delivery-rows-absent' : 'delivery-rows-fewer', words, { table, reporter });
  });
}
