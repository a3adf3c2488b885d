import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { tableName } from '../dictionary/names.ts';
import { ownTables } from '../engine/needed-tables.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Evaluation } from '../results/result.ts';

/**
 * The tables for want of which most of what is to be shown has no figure at all. That one table of many isn't there is how registers are;
 * that nearly nothing can be told is how a wrong folder looks, and then every page says of a whole nation that it hasn't reported.
 */
export function lostToAbsentTables(
  { results, problems }: Pick<Evaluation, 'results' | 'problems'>,
  area: Area,
  dictionary: Dictionary,
): Problem[] {
  const ofMeasure = Map.groupBy(results, ({ measure }) => measure);
  const shown = area.measures.filter(({ id }) => ofMeasure.has(id));
  const absent = new Set(
    problems.flatMap(({ code, table }) => (code === 'table-absent' && table !== undefined ? [table] : [])),
  );
  return [...absent].flatMap((table) => {
    const lost = shown.filter(
      (measure) =>
        ownTables(measure, dictionary).has(table) &&
        (ofMeasure.get(measure.id) ?? []).every(({ figure }) => resultParts(figure).absent !== undefined),
    );
    if (lost.length * 2 <= shown.length) return [];
    const words = { table, name: tableName(dictionary, table), lost: lost.length, of: shown.length };
    return [problem('publish-table-absent', words)];
  });
}
