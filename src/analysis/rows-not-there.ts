import { tableName } from '../dictionary/names.ts';
import type { Delivery } from '../engine/delivery.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { isUnreadable } from './loaded-tables.ts';

/**
 * What reporters state that they have delivered and that isn't there, beyond the rows that were refused of the table: where
 * there are none at all a declared zero is false, and nothing is published; where some are missing it is worth a warning. So is a table that isn't
 * there at all and of which nobody has said that it is empty; where it has been said, it is noted. Of a table that can't be read nothing is said.
 */
export function rowsNotThere(
  { missing, declared }: Pick<Delivery, 'missing' | 'declared'>,
  { area, dictionary, loaded }: Pick<EvaluateInput, 'area' | 'dictionary' | 'loaded'>,
): Problem[] {
  const named = ({ reporter, year, table }: { reporter: string; year: number; table: string }) => ({
    reporter: area.reporters.find(({ id }) => id === reporter)?.name ?? reporter,
    table: tableName(dictionary, table),
    year,
  });
  const fewer = missing.flatMap((each) => {
    const { reporter, table, stated, found } = each;
    const rows = loaded.read[table];
    const seen = rows === undefined ? found : found + rows.refused;
    if (seen >= stated || isUnreadable(loaded, table)) return [];
    const words = { ...named(each), stated, found };
    return problem(seen === 0 ? 'delivery-rows-absent' : 'delivery-rows-fewer', words, { table, reporter });
  });
  const absent = declared.flatMap((each) => {
    const { reporter, table, rows } = each;
    if (table in loaded.read || isUnreadable(loaded, table) || (rows !== undefined && rows > 0)) return [];
    return problem(rows === 0 ? 'delivery-declared' : 'delivery-table-absent', named(each), { table, reporter });
  });
  return [...fewer, ...absent];
}
