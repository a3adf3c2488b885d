import type { Value } from '../../dictionary/dictionary.ts';
import type { Breakdown, CategoryBreakdown } from '../figure-definition.ts';
import { breakdownFacts } from '../kinds/breakdowns.ts';
import type { LintContext } from './rule.ts';
import { valuesOf, variableAt } from './variables.ts';

type Category = CategoryBreakdown['categories'][number];

/** Each pair of a breakdown's categories once; none for a breakdown by a variable, whose categories can't meet. */
export function categoryPairs(breakdown: Breakdown): readonly (readonly [Category, Category])[] {
  const { categories } = breakdownFacts(breakdown);
  return categories.flatMap((a, index) => categories.slice(index + 1).map((b) => [a, b] as const));
}

/** The values that a column of the table can have, for the search for a row. */
export function valuesInTable({ dictionary }: LintContext, table: string): (column: string) => readonly Value[] {
  return (column) => valuesOf(variableAt(dictionary, { table, column }));
}
