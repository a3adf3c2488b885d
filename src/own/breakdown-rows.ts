import type { Breakdown } from '../definitions/figure-definition.ts';
import { breakdownFacts } from '../definitions/kinds/breakdowns.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { CountResult, Result } from '../results/result.ts';
import { absenceWords } from '../words/absence.ts';
import { formatCount } from '../words/numbers.ts';

/** A count in one column of its breakdowns, such as a reporter's or a year's; without a figure the column says why not. */
export interface CountColumn {
  readonly name: string;
  readonly figure: CountResult | string;
  /** Breakdowns that can't be told, and why. */
  readonly untold: NonNullable<Result['untold']>;
}

/** A result as a column: its count, or why there is none. */
export function countColumn(name: string, { figure, untold = {} }: Pick<Result, 'figure' | 'untold'>): CountColumn {
  const { counted, absent } = resultParts(figure);
  return { name, untold, figure: counted ?? (absent === undefined ? '–' : absenceWords(absent)) };
}

/** A breakdown of a count for people: the headings, then a row per category; empty where no column has any category. */
export function breakdownRows(
  breakdown: Breakdown,
  measure: Measure,
  columns: readonly CountColumn[],
  dictionary: Dictionary,
): readonly (readonly string[])[] {
  const categories = categoriesOf(breakdown, measure, columns, dictionary);
  if (categories.length === 0) return [];
  const header = [breakdown.name, ...columns.map(({ name }) => name)];
  return [header, ...categories.map(({ id, name }) => [name, ...columns.map((column) => cell(column, breakdown, id))])];
}

function cell({ figure, untold }: CountColumn, breakdown: Breakdown, id: string): string {
  if (typeof figure === 'string') return figure;
  const why = untold[breakdown.id];
  if (why !== undefined) return absenceWords(why);
  const counts = figure.by[breakdown.id];
  const count = counts?.[id];
  if (count !== undefined) return formatCount(count);
  // Where only what occurs is listed, a category that isn't was counted, and there was none.
  return counts !== undefined && breakdownFacts(breakdown).onlyOccurring ? formatCount(0) : '–';
}

function categoriesOf(
  breakdown: Breakdown,
  measure: Measure,
  columns: readonly CountColumn[],
  dictionary: Dictionary,
): readonly { readonly id: string; readonly name: string }[] {
  const occurring = new Set(
    columns.flatMap(({ figure }) => (typeof figure === 'string' ? [] : Object.keys(figure.by[breakdown.id] ?? {}))),
  );
  const { categories, byVariable } = breakdownFacts(breakdown);
  const known = byVariable === undefined ? categories : codesOf(byVariable.variable, measure, dictionary);
  const named = known.filter(({ id }) => occurring.has(id));
  const others = [...occurring].filter((id) => !named.some((each) => each.id === id)).toSorted();
  return [...named, ...others.map((id) => ({ id, name: id }))];
}

function codesOf(variable: string, { computation }: Measure, { forms }: Dictionary) {
  const [table = '', column = ''] = variable.includes('.')
    ? variable.split('.')
    : [computation.population.rows[0]?.table, variable];
  return forms.get(table)?.variables.find(({ id }) => id === column)?.codes ?? [];
}
