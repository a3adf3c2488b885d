import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { tableName } from '../dictionary/names.ts';
import { ownTables } from '../engine/needed-tables.ts';
import { problem } from '../problems/problem.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Evaluation } from '../results/result.ts';
import { listed } from '../words/lists.ts';
import { Refused } from './refused.ts';

/**
 * Pages and reports that have not one figure, for want of the tables that all of them rest on, are of a wrong folder or a wrong area.
 * @throws Refused with the tables
 */
export function refuseNothing(
  { results, problems }: Pick<Evaluation, 'results' | 'problems'>,
  area: Area,
  dictionary: Dictionary,
): void {
  // What can't be read has been there: it is told of, or left out by whoever said so.
  if (results.some(({ figure }) => resultParts(figure).absent !== 'not-reported')) return;
  const shown = new Set(results.map(({ measure }) => measure));
  const own = new Set(
    area.measures.filter(({ id }) => shown.has(id)).flatMap((measure) => [...ownTables(measure, dictionary)]),
  );
  const absent = problems.flatMap(({ code, table }) =>
    code === 'table-absent' && table !== undefined && own.has(table) ? [table] : [],
  );
  if (absent.length === 0) return;
  const named = [...new Set(absent)].map((table) => {
    const name = tableName(dictionary, table);
    return name === table ? name : `${name} (${table})`;
  });
  throw new Refused([problem('publish-nothing', { tables: listed(named) })]);
}
