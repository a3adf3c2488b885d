import type { FalseFigure } from '../analysis/false-figures.ts';
import type { Area } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Result } from '../results/result.ts';
import { midSentence } from '../words/letters.ts';
import { isFalse } from './without-false.ts';

/** Columns of a table that it lacks, by id, and the measures and breakdowns that are false for want of them, by their names. */
export interface FalsifyingColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly measures: readonly string[];
  /** Of these, the measures that stop what is published. */
  readonly stopping: readonly string[];
}

/** What is false among the results: columns of one table that cost the same are told together. */
export function falsifyingColumns(
  results: readonly Result[],
  area: Area,
  falsified: readonly FalseFigure[],
): readonly FalsifyingColumns[] {
  const told = falsified.filter(({ measure }) => results.some((one) => one.measure === measure && isFalse(one)));
  const columns = Map.groupBy(told, ({ table, column }) => JSON.stringify([table, column]));
  const each = [...columns.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const stopping = same.filter(({ stops, measure }) => stops && !isLostAnyway(measure));
    return [{ ...first, measures: namesOf(same, area), stopping: namesOf(stopping, area) }];
  });
  const alike = Map.groupBy(each, ({ table, measures, stopping }) => JSON.stringify([table, measures, stopping]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { table, measures, stopping } = first;
    return [{ table, columns: same.map(({ column }) => column), measures, stopping }];
  });

  /** What is left out for another column as well, which stops nothing. */
  function isLostAnyway(measure: string): boolean {
    return told.some((each) => each.measure === measure && each.part === undefined && !each.stops);
  }
}

/** Measures by their codes in the area's order; a breakdown is told by itself where its measure stands. */
function namesOf(same: readonly FalseFigure[], area: Area): readonly string[] {
  return area.measures.flatMap(({ id, code, computation }) => {
    const own = same.filter(({ measure }) => measure === id);
    if (own.some(({ part }) => part === undefined)) return [code];
    const parts = definedParts(computation.figure).breakdowns.filter((one) => own.some(({ part }) => part === one.id));
    return parts.map(({ name }) => `${code} efter ${midSentence(name)}`);
  });
}
